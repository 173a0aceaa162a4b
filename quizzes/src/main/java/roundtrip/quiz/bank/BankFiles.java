package roundtrip.quiz.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The YAML files of a bank, by name: of a folder, or those inside this jar. */
public final class BankFiles {

    private static final String BUNDLED = "bundled";

    private BankFiles() {}

    /** The files directly in a folder; names starting with a dot are left out. */
    public static Map<String, byte[]> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("expected a folder with a bank, got \"" + folder + "\"");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> yaml = entries.filter(BankFiles::isYaml).toList();
            Map<String, byte[]> files = new TreeMap<>();
            for (Path file : yaml) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("the bank in \"" + folder + "\" cannot be read", e);
        }
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yml") && !name.startsWith(".");
    }

    /** The files that this module was built with, from its jar or its folder of classes. */
    public static Map<String, byte[]> bundled() {
        URL quizzes = BankFiles.class.getResource(BUNDLED + "/quizzes.yml");
        if (quizzes == null) {
            throw new IllegalStateException("the bank is missing from the jar: quizzes/bank was not packaged");
        }
        try {
            if (quizzes.openConnection() instanceof JarURLConnection jar) {
                return inJar(jar.getJarFileURL().toURI());
            }
            Path file = Path.of(quizzes.toURI());
            return in(file.resolveSibling(""));
        } catch (IOException e) {
            throw new UncheckedIOException("the bank inside the jar cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the bank inside the jar cannot be found at " + quizzes, e);
        }
    }

    private static Map<String, byte[]> inJar(URI jar) throws IOException {
        String folder = "/" + BankFiles.class.getPackageName().replace('.', '/') + "/" + BUNDLED;
        try (FileSystem zip = FileSystems.newFileSystem(Path.of(jar))) {
            return in(zip.getPath(folder));
        }
    }
}
