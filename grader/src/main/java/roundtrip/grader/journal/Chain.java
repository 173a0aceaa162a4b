package roundtrip.grader.journal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * {@code journal.jsonl}: one object per line, each with the SHA-256 of the line before, on the disk before {@link #append} returns.
 * Used by one thread at a time.
 */
final class Chain implements AutoCloseable {
    /** Stands in the first line, which has no line before it. */
    static final String NOTHING = "0".repeat(64);

    /** What reading a file came to; {@code whole} is the length up to the last line feed. */
    record Seen(long lines, String last, long whole, long length) {
        boolean isTorn() {
            return whole < length;
        }
    }

    private final Path file;
    private final FileChannel channel;
    private long lines;
    private String last;

    private Chain(Path file, FileChannel channel, Seen seen) {
        this.file = file;
        this.channel = channel;
        this.lines = seen.lines();
        this.last = seen.last();
    }

    /** Reads all entries, drops a torn last line and stands behind the rest. */
    static Chain open(Path file, Entry.Reader reader) throws IOException {
        Seen seen = read(file, reader);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (seen.isTorn()) {
                channel.truncate(seen.whole());
                channel.force(true);
            }
            channel.position(seen.whole());
            return new Chain(file, channel, seen);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Reads and compares every hash; an {@link IOException} names the first line that is not as it was written. */
    static Seen read(Path file, Entry.Reader reader) throws IOException {
        if (!Files.exists(file)) {
            return new Seen(0, NOTHING, 0, 0);
        }
        long lines = 0;
        long whole = 0;
        String last = NOTHING;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int one = in.read(); one >= 0; one = in.read()) {
                if (one != '\n') {
                    line.write(one);
                    continue;
                }
                lines++;
                Lines.Parsed parsed = parsed(file, lines, line);
                if (!parsed.before().equals(last) || parsed.entry().line() != lines) {
                    throw new IOException("line " + lines + " of " + file
                            + " does not follow the line before it: the file was changed or lines are missing");
                }
                reader.take(parsed.entry());
                last = hash(line.toByteArray());
                whole += line.size() + 1L;
                line.reset();
            }
        }
        return new Seen(lines, last, whole, whole + line.size());
    }

    private static Lines.Parsed parsed(Path file, long number, ByteArrayOutputStream line) throws IOException {
        try {
            return Lines.parse(line.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IOException("line " + number + " of " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    long lines() {
        return lines;
    }

    /** The number of the entry must be the next one. */
    void append(Entry entry) throws IOException {
        if (entry.line() != lines + 1) {
            throw new IllegalArgumentException("expected line " + (lines + 1) + ", got " + entry.line());
        }
        byte[] line = Lines.text(entry, last).getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(line.length + 1).put(line).put((byte) '\n');
        bytes.flip();
        long start = channel.position();
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            channel.truncate(start);
            throw new IOException("cannot write " + file + ": " + e.getMessage(), e);
        }
        lines = entry.line();
        last = hash(line);
    }

    private static String hash(byte[] line) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(line));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
