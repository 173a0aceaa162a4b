package roundtrip.grader.bundle;

import java.io.IOException;
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
import org.jspecify.annotations.Nullable;

/** The data that the grader carries, in its jar or in a build's classes folder. Threads may share it; whoever opened it closes it. */
public final class Bundle implements AutoCloseable {
    private static final String DATA = "roundtrip/data";

    private final Path root;
    private final @Nullable FileSystem jar;

    private Bundle(Path root, @Nullable FileSystem jar) {
        this.root = root;
        this.jar = jar;
    }

    public static Bundle open() throws IOException {
        URL place = Bundle.class.getClassLoader().getResource(DATA + "/exercises");
        if (place == null) {
            throw new IOException("the grader was built without its exercises: build it with ./mvnw package");
        }
        try {
            if (!place.getProtocol().equals("jar")) {
                return new Bundle(Path.of(place.toURI()).resolveSibling(""), null);
            }
            String url = place.toString();
            URI file = URI.create(url.substring("jar:".length(), url.indexOf("!/")));
            FileSystem jar = FileSystems.newFileSystem(Path.of(file), (ClassLoader) null);
            return new Bundle(jar.getPath(DATA), jar);
        } catch (URISyntaxException e) {
            throw new IOException("the grader's own place has no path: " + place, e);
        }
    }

    /** A folder laid out like the data: {@code exercises/}, {@code solutions/}, {@code libs/}, {@code kit/}. */
    public static Bundle in(Path folder) {
        return new Bundle(folder, null);
    }

    /** The slugs of all exercises, in course order. */
    public List<String> slugs() throws IOException {
        return names(root.resolve("exercises")).stream()
                .filter(name -> name.matches("[0-9]{2}-[a-z0-9-]+"))
                .filter(name ->
                        Files.exists(root.resolve("exercises").resolve(name).resolve("exercise.yml")))
                .toList();
    }

    public ExerciseData exercise(String slug) throws IOException {
        if (!slugs().contains(slug)) {
            throw new IOException(
                    "expected an exercise, one of " + String.join(", ", slugs()) + ", got \"" + slug + "\"");
        }
        return ExerciseData.read(slug, files("exercises/" + slug));
    }

    /** All files below a folder of the data, by path with slashes; empty when there is no such folder. */
    public Map<String, byte[]> files(String folder) throws IOException {
        Path top = root.resolve(folder);
        Map<String, byte[]> files = new TreeMap<>();
        if (!Files.isDirectory(top)) {
            return files;
        }
        List<Path> found;
        try (Stream<Path> walked = Files.walk(top)) {
            found = walked.filter(Files::isRegularFile).toList();
        }
        for (Path file : found) {
            String name =
                    top.relativize(file).toString().replace(top.getFileSystem().getSeparator(), "/");
            files.put(name, Files.readAllBytes(file));
        }
        return files;
    }

    /** The names directly below a folder of the data, sorted. */
    public List<String> namesIn(String folder) throws IOException {
        return names(root.resolve(folder));
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.map(path -> String.valueOf(path.getFileName()).replace("/", ""))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        if (jar != null) {
            jar.close();
        }
    }
}
