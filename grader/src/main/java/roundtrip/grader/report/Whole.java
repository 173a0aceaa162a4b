package roundtrip.grader.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Stream;

/** Writes a file, or a folder of files, whole or not at all: beside its place, forced to the disk, then renamed. */
public final class Whole {
    /** Writes what a file holds; leaves the stream open. */
    @FunctionalInterface
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    private Whole() {}

    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Replaces the file if there is one; makes no folders. */
    public static void write(Path file, byte[] bytes) throws IOException {
        write(file, out -> out.write(bytes));
    }

    /** What is written goes to the disk as it comes, for files that are large. */
    static void write(Path file, Content content) throws IOException {
        Path beside = beside(file);
        try {
            force(beside, content);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Makes a folder of files by their names; throws {@link FileAlreadyExistsException} where something else lies already. */
    public static void folder(Path folder, Map<String, byte[]> files) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        Path beside = beside(folder);
        delete(beside);
        Files.createDirectories(beside);
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                byte[] bytes = file.getValue();
                force(beside.resolve(file.getKey()), out -> out.write(bytes));
            }
            Files.move(beside, folder, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(beside);
        }
    }

    private static Path beside(Path path) {
        return path.resolveSibling(path.getFileName() + ".part");
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static void delete(Path part) throws IOException {
        if (Files.isDirectory(part, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> inside = Files.list(part)) {
                for (Path file : inside.toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.deleteIfExists(part);
    }

    private static void force(Path file, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.to(out);
            out.flush();
            channel.force(true);
        }
    }
}
