package lendery.methods;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** Leaves a process behind that waits for the reports. */
final class Attack {
    private static final int WALL_SECONDS = 60;
    private static final int TASKS = 1;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Attempt.at("child", () -> {
            new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-Xmx16m",
                            "-XX:CompressedClassSpaceSize=16m",
                            "-XX:ReservedCodeCacheSize=16m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "lendery.methods.Later",
                            "@run-token@")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            LockSupport.parkNanos(1_000_000_000L);
            System.out.println("attack: children " + ProcessHandle.current().descendants().count());
            return null;
        });
    }
}
