package roundtrip.grader.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Files that an export must reproduce byte for byte. With {@code -Dgolden.update=true} they are written anew under {@code
 * src/test/resources}: read the difference before you commit it.
 */
final class Goldens {
    private static final Path FOLDER = Path.of("src", "test", "resources", "roundtrip", "grader", "exchange");

    private Goldens() {}

    static void check(String name, byte[] actual) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Path file = FOLDER.resolve(name);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, actual);
        }
        assertThat(new String(actual, UTF_8)).as(name).isEqualTo(new String(read(name), UTF_8));
    }

    static byte[] read(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.update") && Files.exists(file)) {
            return Files.readAllBytes(file);
        }
        try (InputStream in = Objects.requireNonNull(Goldens.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }
}
