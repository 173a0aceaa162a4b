package roundtrip.grader.run;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Lets slots work side by side, and one of them alone when it must be: what came too late is tried again without neighbours. */
final class Turns {
    private final ReentrantReadWriteLock turns = new ReentrantReadWriteLock(true);

    <T> T shared(Callable<T> work) throws Exception {
        return locked(turns.readLock(), work);
    }

    /** Not from within {@link #shared}. */
    <T> T alone(Callable<T> work) throws Exception {
        return locked(turns.writeLock(), work);
    }

    private static <T> T locked(Lock lock, Callable<T> work) throws Exception {
        lock.lockInterruptibly();
        try {
            return work.call();
        } finally {
            lock.unlock();
        }
    }
}
