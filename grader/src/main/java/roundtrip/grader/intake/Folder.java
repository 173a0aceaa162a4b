package roundtrip.grader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Reads folders and files of this computer's disk without ever following a link. */
final class Folder {
    private Folder() {}

    static List<Entry> entries(Path folder, int maxEntries) throws IOException, Refused {
        List<Entry> entries = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                boolean skipped = !inner.equals(folder) && Paths.isSkippedFolder(String.valueOf(inner.getFileName()));
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = folder.relativize(file).toString();
                String slashed = file.getFileSystem().getSeparator().equals("\\") ? name.replace('\\', '/') : name;
                entries.add(new Entry(slashed, kind(attributes), cap -> read(file, cap)));
                return entries.size() > maxEntries ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }
        });
        if (entries.size() > maxEntries) {
            throw new Refused("the folder holds more than " + maxEntries + " files");
        }
        return entries;
    }

    static byte[] read(Path file, long cap) throws IOException, Refused {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] content = in.readNBytes((int) Math.min(cap + 1, Integer.MAX_VALUE - 8));
            if (content.length > cap) {
                throw ZipReader.tooLong(String.valueOf(file.getFileName()), cap);
            }
            return content;
        }
    }

    /** Maps the whole file; for a class's zip, which may be too big for the heap. */
    static ByteBuffer map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw new IOException("expected a zip below 2 GiB, got " + channel.size() + " bytes: unpack it");
            }
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    static Entry.Kind kind(Path file) throws IOException {
        return kind(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }

    static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static Entry.Kind kind(BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return Entry.Kind.LINK;
        }
        return attributes.isRegularFile() ? Entry.Kind.FILE : Entry.Kind.SPECIAL;
    }
}
