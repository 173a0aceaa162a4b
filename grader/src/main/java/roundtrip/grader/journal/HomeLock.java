package roundtrip.grader.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Held by the one grader that works on a folder of results; the operating system gives it back when that grader dies. */
final class HomeLock implements AutoCloseable {
    private final Home home;
    private final FileChannel channel;

    private HomeLock(Home home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    Home home() {
        return home;
    }

    static HomeLock take(Home home) throws IOException {
        Files.createDirectories(home.folder());
        FileChannel channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tried(channel) == null) {
            channel.close();
            throw new JournalBusy("another grader works on " + home.folder().resolveSibling("")
                    + ": wait until it is done, or look how far it is with: status");
        }
        return new HomeLock(home, channel);
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
