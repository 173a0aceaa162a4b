package roundtrip.grader.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Temporary folders with this grader's process id in their names, so that the next grader finds those of one that was killed. The
 * names are short: the path of a Unix socket has about 100 bytes.
 */
public final class TempFolders {
    private static final Pattern NAME = Pattern.compile("r[a-z]{1,2}([0-9]{1,10})-[0-9]{1,9}");
    private static final int MANY = 100_000;

    /** No name is given twice in one JVM: what was read at a path may be remembered somewhere. */
    private static final AtomicInteger NEXT = new AtomicInteger();

    private TempFolders() {}

    /** A new folder that only this user may enter; {@code kind} is {@code r} and one or two letters. */
    public static Path make(String kind) throws IOException {
        Path home = home();
        String name = kind + ProcessHandle.current().pid() + "-";
        if (!NAME.matcher(name + "0").matches()) {
            throw new IllegalArgumentException("expected r and one or two letters, got \"" + kind + "\"");
        }
        FileAttribute<?>[] attributes =
                home.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                        }
                        : new FileAttribute<?>[0];
        for (int i = 0; i < MANY; i++) {
            try {
                return Files.createDirectory(home.resolve(name + NEXT.getAndIncrement()), attributes);
            } catch (FileAlreadyExistsException e) {
                // another slot's, or one of a dead grader that had this id
            }
        }
        throw new IOException("expected a free name for a temporary folder in " + home + ", got " + MANY
                + " that are taken: remove " + name + "*");
    }

    /** Removes those of this user's graders that no longer live. What cannot be removed stays, and is tried the next time. */
    public static void removeDeserted() throws IOException {
        Path mine = make("rt");
        try (DirectoryStream<Path> found = Files.newDirectoryStream(home(), "r*")) {
            for (Path folder : found) {
                Matcher matcher = NAME.matcher(String.valueOf(folder.getFileName()));
                if (matcher.matches()
                        && ProcessHandle.of(Long.parseLong(matcher.group(1))).isEmpty()
                        && isOwn(folder, mine)) {
                    delete(folder);
                }
            }
        } finally {
            Files.delete(mine);
        }
    }

    private static boolean isOwn(Path folder, Path mine) {
        try {
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS)
                            .equals(Files.getOwner(mine, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException | UnsupportedOperationException e) {
            return false; // another grader was faster, or this file system knows no owners
        }
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path one, @Nullable IOException failure) throws IOException {
                    Files.deleteIfExists(one);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // it is in nobody's way
        }
    }

    private static Path home() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }
}
