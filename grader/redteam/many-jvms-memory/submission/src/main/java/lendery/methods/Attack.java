package lendery.methods;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Takes in many processes what one may not take. */
final class Attack {
    private static final int WALL_SECONDS = 60;
    private static final int TASKS = 20;
    private static final int MEMORY_MIB = 6_000;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Attempt.at("many", () -> {
            List<Process> all = new ArrayList<>();
            for (int i = 0; i < TASKS && 300 * i < MEMORY_MIB; i++) {
                all.add(new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx600m",
                                "-XX:CompressedClassSpaceSize=16m",
                                "-XX:ReservedCodeCacheSize=16m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "lendery.methods.Later",
                                "@run-token@")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start());
            }
            LockSupport.parkNanos(10_000_000_000L);
            for (Process one : all) {
                System.out.println("attack: process " + (one.isAlive() ? "lives" : "ended with " + one.exitValue()));
            }
            return null;
        });
    }
}
