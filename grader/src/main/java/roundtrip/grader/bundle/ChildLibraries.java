package roundtrip.grader.bundle;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The jars of the student's process, unpacked: the libraries in a fixed order, then the kit. The same list serves the compiler.
 *
 * @param kitHash SHA-256 over all of them
 */
public record ChildLibraries(List<Path> jars, String kitHash) {
    public ChildLibraries {
        jars = List.copyOf(jars);
    }

    /** Unpacks below {@code cache}, in a folder named by the contents; what is there already is used as it is. */
    public static ChildLibraries unpack(Bundle bundle, Path cache) throws IOException {
        Map<String, byte[]> libs = bundle.files("libs");
        Map<String, byte[]> kit = bundle.files("kit");
        if (kit.size() != 1) {
            throw new IOException("expected one kit jar in the grader, got " + kit.keySet());
        }
        Map<String, byte[]> all = new java.util.TreeMap<>(libs);
        all.putAll(kit);
        String hash = Hashes.of(all);
        Path folder = cache.resolve("child-" + hash.substring(0, 16));
        if (!Files.isDirectory(folder)) {
            write(all, cache, folder);
        }
        List<Path> jars = new ArrayList<>();
        libs.keySet().forEach(name -> jars.add(folder.resolve(name)));
        kit.keySet().forEach(name -> jars.add(folder.resolve(name)));
        return new ChildLibraries(jars, hash);
    }

    /** Beside its place first, so that a half written folder is never taken for a whole one. */
    private static void write(Map<String, byte[]> files, Path cache, Path folder) throws IOException {
        Files.createDirectories(cache);
        Path beside = Files.createTempDirectory(cache, "unpacking");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(beside.resolve(file.getKey()), file.getValue());
        }
        readableByAll(beside);
        try {
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
            Folders.delete(beside);
        }
    }

    private static void readableByAll(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** Where jars are kept unless said otherwise; outside any home for root, since boxes run under another account. */
    public static Path defaultCache() {
        String given = System.getProperty("roundtrip.cache", "");
        if (!given.isEmpty()) {
            return Path.of(given);
        }
        return "root".equals(System.getProperty("user.name"))
                ? Path.of("/var/cache/roundtrip")
                : Path.of(System.getProperty("user.home"), ".cache", "roundtrip");
    }
}
