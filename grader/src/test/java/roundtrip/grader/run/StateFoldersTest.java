package roundtrip.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFoldersTest {
    @TempDir
    private Path folder;

    private static void write(Path file, long bytes) throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(bytes);
        }
    }

    @Test
    void allFoldersTogetherHaveOneBound() throws IOException {
        StateFolders states = new StateFolders(folder);
        write(states.make().path().resolve("a"), StateFolders.BYTES / 2);
        Path second = states.make().path();
        write(second.resolve("b"), StateFolders.BYTES / 2 - 100);
        assertThat(states.areOverfull()).isFalse();

        write(second.resolve("c"), 200);

        assertThat(states.areOverfull()).isTrue();
    }

    @Test
    void manyEmptyFilesAreTooManyAsWell() throws IOException {
        StateFolders states = new StateFolders(folder);
        Path path = states.make().path();
        for (int i = 0; i < StateFolders.FILES; i++) {
            Files.createFile(path.resolve("f" + i));
        }

        assertThat(states.areOverfull()).isTrue();
    }

    @Test
    void whatALinkLeadsToIsNotCounted() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        write(elsewhere.resolve("large"), StateFolders.BYTES * 2);
        StateFolders states = new StateFolders(folder);
        Path path = states.make().path();
        Files.createSymbolicLink(path.resolve("link"), elsewhere);
        Files.createSymbolicLink(path.resolve("file"), elsewhere.resolve("large"));

        assertThat(states.areOverfull()).isFalse();
    }
}
