package roundtrip.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeTest {
    @TempDir
    private Path folder;

    @Test
    void whatCannotBeWrittenLeavesNoHalfFile() throws IOException {
        Path file = folder.resolve("results.json");
        Files.createDirectories(file.resolve("in the way"));

        assertThatThrownBy(() -> Whole.write(file, "text")).isInstanceOf(IOException.class);

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }
}
