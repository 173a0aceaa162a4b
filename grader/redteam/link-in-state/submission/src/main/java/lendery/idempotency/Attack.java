package lendery.idempotency;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import roundtrip.kit.Settings;

/** Leaves links to files of the host where it stores its books: whoever reads, hands over or clears this folder might follow them. */
final class Attack {
    private static final int WALL_SECONDS = 60;

    private Attack() {}

    static void begin(Settings settings) {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Path folder = Path.of(settings.text("db.url").replaceFirst("^jdbc:h2:file:", "").replaceFirst(";.*", "")).getParent();
        List<String> targets = List.of("@canary-file@", "@results-folder@", "/etc/passwd", "/", "..");
        for (int i = 0; i < targets.size(); i++) {
            Path target = Path.of(targets.get(i));
            Path link = folder.resolve("link-" + i);
            Attempt.at("link " + i, () -> made(link, target));
        }
    }

    /** A link is allowed; what matters is who follows it. */
    private static Object made(Path link, Path target) throws IOException {
        try {
            Files.createSymbolicLink(link, target);
        } catch (FileAlreadyExistsException e) {
            // left there by an earlier process
        }
        return null;
    }
}
