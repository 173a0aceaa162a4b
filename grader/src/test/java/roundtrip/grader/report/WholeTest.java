package roundtrip.grader.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeTest {
    @TempDir
    private Path folder;

    @Test
    void replacesAFile() throws IOException {
        Whole.write(folder.resolve("a"), "one");
        Whole.write(folder.resolve("a"), "two");

        assertThat(folder.resolve("a")).hasContent("two");
        onlyHolds("a");
    }

    @Test
    void leavesNothingWhereAFileCannotBePut() throws IOException {
        Files.createDirectories(folder.resolve("a/full"));

        assertThatThrownBy(() -> Whole.write(folder.resolve("a"), "one")).isInstanceOf(IOException.class);

        onlyHolds("a", "a/full");
    }

    @Test
    void makesAFolderAtOnce() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Whole.folder(folder.resolve("out"), Map.of("x", "1".getBytes(UTF_8), "y", "2".getBytes(UTF_8)));

        assertThat(folder.resolve("out/y")).hasContent("2");
        onlyHolds("out", "out/x", "out/y");
    }

    @Test
    void leavesNothingOfAFolderThatFailsMidway() throws IOException {
        Map<String, byte[]> files = new TreeMap<>(Map.of("a", new byte[1], "no/such/folder", new byte[1]));

        assertThatThrownBy(() -> Whole.folder(folder.resolve("out"), files)).isInstanceOf(IOException.class);

        onlyHolds();
    }

    @Test
    void startsAnewAfterAKilledRun() throws IOException {
        Files.createDirectories(folder.resolve("out.part"));
        Files.writeString(folder.resolve("out.part/old"), "half");

        Whole.folder(folder.resolve("out"), Map.of("new", new byte[0]));

        onlyHolds("out", "out/new");
    }

    @Test
    void neverMixesWithWhatLiesThere() throws IOException {
        Files.writeString(folder.resolve("out"), "a file");

        assertThatThrownBy(() -> Whole.folder(folder.resolve("out"), Map.of()))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(folder.resolve("out")).hasContent("a file");
    }

    private void onlyHolds(String... names) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(path -> !path.equals(folder))
                            .map(path -> folder.relativize(path).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrder(names);
        }
    }
}
