package lendery.methods;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** Waits until the grading should be over, then edits what it finds; gives up soon after. */
public final class Later {
    private static final int WALL_SECONDS = 60;

    private Later() {}

    public static void main(String[] args) throws IOException {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        LockSupport.parkNanos(25_000_000_000L);
        Path folder = Path.of("@results-folder@");
        if (Files.isDirectory(folder)) {
            Files.writeString(folder.resolve("results.json"), "{}", StandardCharsets.UTF_8);
        }
        Files.writeString(Path.of("@marker-file@"), "was here", StandardCharsets.UTF_8);
    }
}
