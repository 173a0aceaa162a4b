package roundtrip.kit.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import roundtrip.kit.wire.Deadline;
import roundtrip.kit.wire.WireStream;

/** Lines of UTF-8 out of a stream that is not trusted. Each byte is looked at once, however few come at a time. */
final class Lines {
    private static final int PIECE = 16 * 1024;

    private final WireStream stream;
    private final int longest;
    private final byte[] piece = new byte[PIECE];
    private byte[] held = new byte[PIECE];
    private int from;
    private int to;

    /** {@code longest} is in bytes; a longer line is an {@link IOException}. */
    Lines(WireStream stream, int longest) {
        this.stream = stream;
        this.longest = longest;
    }

    /** The next line without its end; an {@link IOException} when the stream ends before it. */
    String next(Deadline deadline) throws IOException {
        int at = from;
        while (true) {
            for (; at < to; at++) {
                if (held[at] == '\n') {
                    String line = new String(held, from, at - from, StandardCharsets.UTF_8);
                    from = at + 1;
                    return line;
                }
            }
            if (to - from > longest) {
                throw new IOException("a line of more than " + longest + " bytes");
            }
            int count = stream.read(piece, deadline);
            if (count < 0) {
                throw new IOException("the line ended");
            }
            at -= from;
            keep(count);
        }
    }

    /** Moves what is held to the front, makes room, and puts the piece behind it. */
    private void keep(int count) {
        int length = to - from;
        if (from > 0) {
            System.arraycopy(held, from, held, 0, length);
            from = 0;
        }
        if (held.length < length + count) {
            held = Arrays.copyOf(held, Math.max(2 * held.length, length + count));
        }
        System.arraycopy(piece, 0, held, length, count);
        to = length + count;
    }
}
