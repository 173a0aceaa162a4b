package roundtrip.grader.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Some of the grader's own classes as a jar for a box, so that the rest of the grader is not on its class path. */
public final class OwnJar {
    private OwnJar() {}

    /** {@code names} are simple binary names of classes beside {@code neighbour}. */
    public static Path write(Path file, Class<?> neighbour, List<String> names) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                String resource = name + ".class";
                try (InputStream in = neighbour.getResourceAsStream(resource)) {
                    if (in == null) {
                        throw new IOException("the grader's own class " + resource + " is missing");
                    }
                    out.putNextEntry(new JarEntry(neighbour.getPackageName().replace('.', '/') + "/" + resource));
                    in.transferTo(out);
                    out.closeEntry();
                }
            }
        }
        return file;
    }
}
