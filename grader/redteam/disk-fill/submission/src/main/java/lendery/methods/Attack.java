package lendery.methods;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes wherever it can. */
final class Attack {
    private static final int WALL_SECONDS = 60;
    private static final int DISK_MIB = 200;
    private static final int FILES = 50_000;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        for (String folder : List.of("/tmp", "/dev/shm", "/var/tmp")) {
            Attempt.at("bytes in " + folder, () -> {
                int written = 0;
                try (OutputStream out = Files.newOutputStream(Path.of(folder, "fill"))) {
                    for (; written < DISK_MIB; written++) {
                        out.write(new byte[1 << 20]);
                    }
                } catch (IOException e) {
                    System.out.println("attack: " + folder + " stopped at " + written + " MiB");
                    return null;
                }
                return "all " + written + " MiB";
            });
            Attempt.at("files in " + folder, () -> {
                Files.deleteIfExists(Path.of(folder, "fill"));
                int made = 0;
                try {
                    for (; made < FILES; made++) {
                        Files.createFile(Path.of(folder, "f" + made));
                    }
                } catch (IOException e) {
                    System.out.println("attack: " + folder + " stopped at " + made + " files");
                }
                return null;
            });
        }
    }
}
