package lendery.methods;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** Starts one of its kind and ends, so that nobody knows the parent of the second; the second waits. */
public final class Later {
    private static final int WALL_SECONDS = 60;

    private Later() {}

    public static void main(String[] args) throws IOException {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        if (args[1].equals("again")) {
            start("wait");
            return;
        }
        LockSupport.parkNanos(30_000_000_000L);
        Files.writeString(Path.of("@marker-file@"), "was here", StandardCharsets.UTF_8);
    }

    static void start(String what) throws IOException {
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-XX:CompressedClassSpaceSize=16m",
                        "-XX:ReservedCodeCacheSize=16m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "lendery.methods.Later",
                        "@run-token@",
                        what)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
