package roundtrip.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Below java.io.tmpdir, where other tests work at the same time: each looks at its own names only. */
class TempFoldersTest {
    private final Path home = Path.of(System.getProperty("java.io.tmpdir"));

    @TempDir
    private Path elsewhere;

    private long dead;
    private Path deserted = Path.of("");

    @BeforeEach
    void desert() throws IOException, InterruptedException {
        Process ended = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(ended.waitFor(60, TimeUnit.SECONDS)).isTrue();
        dead = ended.pid();
        deserted = home.resolve("rt" + dead + "-0");
    }

    @AfterEach
    void clear() throws IOException {
        for (String one : new String[] {"rt" + dead + "-0/below/file", "rt" + dead + "-0/below", "rt" + dead + "-0"}) {
            Files.deleteIfExists(home.resolve(one));
        }
    }

    @Test
    void whatADeadGraderLeftIsRemoved() throws IOException {
        Files.createDirectories(deserted.resolve("below"));
        Files.writeString(deserted.resolve("below/file"), "left");

        TempFolders.removeDeserted();

        assertThat(deserted).doesNotExist();
    }

    @Test
    void whatALivingGraderUsesStays() throws IOException {
        Path own = TempFolders.make("rt");
        Path other = TempFolders.make("rt");

        TempFolders.removeDeserted();

        assertThat(own).isDirectory().isNotEqualTo(other);
        assertThat(String.valueOf(own.getFileName()))
                .startsWith("rt" + ProcessHandle.current().pid() + "-");
        Files.delete(own);
        Files.delete(other);
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Path file = Files.writeString(elsewhere.resolve("precious"), "stays");
        Files.createSymbolicLink(deserted, elsewhere);
        TempFolders.removeDeserted();
        assertThat(file).exists();
        Files.delete(deserted);

        Files.createDirectories(deserted);
        Files.createSymbolicLink(deserted.resolve("below"), elsewhere);
        TempFolders.removeDeserted();
        assertThat(file).exists();
        assertThat(deserted).doesNotExist();
    }

    @Test
    void anotherNameIsNotOurs() throws IOException {
        Path file = Files.writeString(home.resolve("rtx-" + dead + "-0"), "a file of somebody else");
        Path folder = Files.createDirectory(home.resolve("report" + dead + "-0"));

        TempFolders.removeDeserted();

        assertThat(file).exists();
        assertThat(folder).exists();
        Files.delete(file);
        Files.delete(folder);
    }
}
