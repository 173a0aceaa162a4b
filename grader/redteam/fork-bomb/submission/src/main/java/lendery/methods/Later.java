package lendery.methods;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** Starts two of its kind, which do the same, down to a depth; then waits. */
public final class Later {
    private static final int WALL_SECONDS = 60;

    private Later() {}

    public static void main(String[] args) {
        if (Stop.isFirstCall(WALL_SECONDS)) {
            int depth = Integer.parseInt(args[1]);
            for (int i = 0; i < 2 && depth > 0; i++) {
                start(depth - 1, i == 0 ? "VFORK" : "POSIX_SPAWN");
            }
            LockSupport.parkNanos(60_000_000_000L);
        }
    }

    static void start(int depth, String how) {
        System.setProperty("jdk.lang.Process.launchMechanism", how);
        try {
            new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-Xmx8m",
                            "-XX:CompressedClassSpaceSize=16m",
                            "-XX:ReservedCodeCacheSize=16m",
                            "-Xint",
                            "-Djdk.lang.Process.launchMechanism=" + how,
                            "-cp",
                            System.getProperty("java.class.path"),
                            "lendery.methods.Later",
                            "@run-token@",
                            Integer.toString(depth))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException | OutOfMemoryError e) {
            System.out.println("attack: no more processes: " + e);
        }
    }
}
