package roundtrip.kit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFilesTest {
    private static final String NAME = ClassFilesTest.class.getSimpleName() + ".class";

    @TempDir
    private Path folder;

    @Test
    void classesAreFoundInAFolderAndInAJar() throws IOException {
        Path jar = folder.resolve("student.jar");
        write(jar, NAME);
        Files.write(Files.createDirectory(folder.resolve("classes")).resolve(NAME), bytes(NAME));

        assertThat(ClassFiles.read(folder.resolve("classes"))).extracting("name").containsExactly(ClassFilesTest.class.getName());
        assertThat(ClassFiles.read(jar)).extracting("name").containsExactly(ClassFilesTest.class.getName());
    }

    @Test
    void aJarThatTookTheFirstOnesPlaceIsReadAnew() throws IOException {
        Path jar = folder.resolve("student.jar");
        write(jar, NAME);
        ClassFiles.read(jar);
        Files.delete(jar);
        write(jar, "LinesOfAnother.class");

        assertThat(ClassFiles.read(jar)).extracting("name").containsExactly(LinesOfAnother.class.getName());
    }

    private static void write(Path jar, String name) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.putNextEntry(new JarEntry(name));
            entries.write(bytes(name));
            entries.closeEntry();
        }
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream own = ClassFilesTest.class.getResourceAsStream(name)) {
            return own.readAllBytes();
        }
    }
}

/** Another student's class. */
class LinesOfAnother {}
