package roundtrip.grader.bundle;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The files beside one of our own classes, read and never loaded: a suite with all its helpers. */
final class PackageFiles {
    private PackageFiles() {}

    static Map<String, byte[]> beside(String className) throws IOException {
        String resource = className.replace('.', '/') + ".class";
        URL place = PackageFiles.class.getClassLoader().getResource(resource);
        if (place == null) {
            return Map.of();
        }
        String folder = resource.substring(0, resource.lastIndexOf('/') + 1);
        if (place.openConnection() instanceof JarURLConnection connection) {
            connection.setUseCaches(false);
            try (JarFile jar = connection.getJarFile()) {
                return inJar(jar, folder);
            }
        }
        try {
            return inFolder(Path.of(place.toURI()).resolveSibling(""), folder);
        } catch (URISyntaxException e) {
            throw new IOException("the class " + className + " has no path: " + place, e);
        }
    }

    private static Map<String, byte[]> inJar(JarFile jar, String folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (JarEntry entry : jar.stream().toList()) {
            if (!entry.isDirectory() && entry.getName().startsWith(folder)) {
                files.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }

    private static Map<String, byte[]> inFolder(Path path, String folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        List<Path> found;
        try (Stream<Path> listed = Files.list(path)) {
            found = listed.filter(Files::isRegularFile).toList();
        }
        for (Path file : found) {
            files.put(folder + file.getFileName(), Files.readAllBytes(file));
        }
        return files;
    }
}
