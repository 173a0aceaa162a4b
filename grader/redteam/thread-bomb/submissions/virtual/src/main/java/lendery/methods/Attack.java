package lendery.methods;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Starts virtual threads that wait for ever. */
final class Attack {
    private static final int WALL_SECONDS = 60;
    private static final int TASKS = 10_000;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Attempt.at("threads", () -> {
            Method start = Thread.class.getMethod("startVirtualThread", Runnable.class);
            List<Object> all = new ArrayList<>();
            for (int started = 0; started < 100 * TASKS; started++) {
                all.add(start.invoke(null, (Runnable) LockSupport::park));
            }
            System.getProperties().put("attack.kept", all);
            return null;
        });
    }
}
