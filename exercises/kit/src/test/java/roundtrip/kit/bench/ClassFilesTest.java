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
        try (InputStream own = ClassFilesTest.class.getResourceAsStream(NAME);
                OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            byte[] bytes = own.readAllBytes();
            Files.write(Files.createDirectory(folder.resolve("classes")).resolve(NAME), bytes);
            entries.putNextEntry(new JarEntry(NAME));
            entries.write(bytes);
            entries.closeEntry();
        }

        assertThat(ClassFiles.read(folder.resolve("classes"))).extracting("name").containsExactly(ClassFilesTest.class.getName());
        assertThat(ClassFiles.read(jar)).extracting("name").containsExactly(ClassFilesTest.class.getName());
    }
}
