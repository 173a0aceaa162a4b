package lendery.idempotency;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The end that every attack carries in itself, even where nothing contains it. */
final class Stop {
    private Stop() {}

    /** True once in this JVM, which from then on lives at most so many seconds. */
    static boolean isFirstCall(int seconds) {
        if (System.setProperty("attack.begun", "yes") != null) {
            return false;
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        Thread thread = new Thread(() -> {
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(end - System.nanoTime());
            }
            Runtime.getRuntime().halt(99);
        });
        thread.setDaemon(true);
        thread.start();
        return true;
    }
}
