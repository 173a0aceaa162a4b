package lendery.methods;

import java.util.concurrent.locks.LockSupport;

/** Starts threads that wait for ever. */
final class Attack {
    private static final int WALL_SECONDS = 60;
    private static final int TASKS = 10_000;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Attempt.at("threads", () -> {
            int started = 0;
            try {
                for (; started < TASKS; started++) {
                    Thread thread = new Thread(LockSupport::park);
                    thread.setDaemon(true);
                    thread.start();
                }
            } catch (OutOfMemoryError e) {
                System.out.println("attack: stopped at " + started + " threads");
            }
            return started < TASKS ? null : "all " + started + " threads";
        });
    }
}
