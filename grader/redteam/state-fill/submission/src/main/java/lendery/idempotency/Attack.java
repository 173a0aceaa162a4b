package lendery.idempotency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import roundtrip.kit.Settings;

/** Fills the folder in which it stores its books, which lies on the host's disk. */
final class Attack {
    private static final int WALL_SECONDS = 60;
    private static final int DISK_MIB = 128;
    private static final int FILES = 128;

    private Attack() {}

    static void begin(Settings settings) {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Path folder = Path.of(settings.text("db.url").replaceFirst("^jdbc:h2:file:", "").replaceFirst(";.*", "")).getParent();
        Attempt.at("files", () -> {
            byte[] block = new byte[(DISK_MIB / FILES) << 20];
            try {
                for (int i = 0; i < FILES; i++) {
                    Files.write(folder.resolve("fill-" + i), block);
                }
            } catch (IOException e) {
                System.out.println("attack: the folder is full");
            }
            return null;
        });
    }
}
