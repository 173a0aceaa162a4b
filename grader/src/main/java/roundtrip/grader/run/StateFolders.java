package roundtrip.grader.run;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import roundtrip.kit.bench.Hosts;

/**
 * The folders that outlive a submission's processes, for exercises that ask for one by <code>${state}</code>. Any thread may use it.
 *
 * <p>Programs write there on the host's disk, so their sum and number are looked at; links are never followed.
 */
final class StateFolders {
    static final long BYTES = 64L * 1024 * 1024;
    static final int FILES = 2_000;

    private final Path folder;
    private final List<Path> made = new CopyOnWriteArrayList<>();

    StateFolders(Path folder) {
        this.folder = folder;
    }

    record State(Path path) implements Hosts.State {}

    synchronized State make() throws IOException {
        Path path = Files.createDirectory(folder.resolve("s" + made.size()));
        made.add(path);
        return new State(path);
    }

    boolean areOverfull() {
        Sum sum = new Sum();
        try {
            for (Path path : made) {
                Files.walkFileTree(path, sum);
            }
        } catch (IOException e) {
            return sum.isTooMuch(); // what vanished or is closed to us counts with what was seen so far
        }
        return sum.isTooMuch();
    }

    private static final class Sum extends SimpleFileVisitor<Path> {
        private long bytes;
        private int files;

        private boolean isTooMuch() {
            return bytes > BYTES || files > FILES;
        }

        private FileVisitResult next() {
            return isTooMuch() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            files++;
            return next();
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            files++;
            bytes += attributes.size();
            return next();
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException failure) {
            return next();
        }
    }
}
