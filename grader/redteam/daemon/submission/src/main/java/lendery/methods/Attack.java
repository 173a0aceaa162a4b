package lendery.methods;

import java.util.concurrent.locks.LockSupport;

/** Leaves processes behind. */
final class Attack {
    private static final int WALL_SECONDS = 60;
    private static final int TASKS = 3;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Attempt.at("daemon", () -> {
            Later.start("wait");
            Later.start("again");
            LockSupport.parkNanos(1_500_000_000L);
            System.out.println("attack: left " + ProcessHandle.allProcesses()
                    .filter(one -> one.info().commandLine().orElse("").contains("@run-token@"))
                    .count());
            return null;
        });
    }
}
