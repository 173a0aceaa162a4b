package roundtrip.kit.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads whole requests as a server does (RFC 9112 §6): by Content-Length, by chunks, or with no content. One thread. */
final class RequestReader {
    private static final int HEAD = 64 * 1024;
    private static final int CONTENT = 1024 * 1024;

    private final InputStream in;
    private long firstByte;

    RequestReader(InputStream in) {
        this.in = in;
    }

    /** A header section without the content behind it, which stays unread. */
    Delivery head() throws IOException {
        String head = headText();
        return new Delivery(head, new byte[0], firstByte, System.nanoTime());
    }

    Delivery request() throws IOException {
        String head = headText();
        Delivery bare = new Delivery(head, new byte[0], firstByte, firstByte);
        boolean chunked = bare.header("Transfer-Encoding").isPresent();
        byte[] content = chunked ? chunks() : exactly(length(bare.header("Content-Length").orElse("0")));
        return new Delivery(head, content, firstByte, System.nanoTime());
    }

    private String headText() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int ends = 0;
        while (ends < 4) {
            int next = next();
            if (head.size() == 0) {
                firstByte = System.nanoTime();
            }
            if (head.size() > HEAD) {
                throw new IOException("the header section is longer than " + HEAD + " bytes");
            }
            head.write(next);
            ends = next == "\r\n\r\n".charAt(ends) ? ends + 1 : next == '\r' ? 1 : 0;
        }
        return head.toString(StandardCharsets.UTF_8);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int size = size(line()); size > 0; size = size(line())) {
            content.write(exactly(content.size() + size > CONTENT ? CONTENT + 1 : size));
            line();
        }
        String trailer = line();
        while (!trailer.isEmpty()) {
            trailer = line();
        }
        return content.toByteArray();
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = next(); next != '\n'; next = next()) {
            line.write(next);
            if (line.size() > HEAD) {
                throw new IOException("a line is longer than " + HEAD + " bytes");
            }
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }

    private byte[] exactly(int length) throws IOException {
        if (length < 0 || length > CONTENT) {
            throw new IOException("expected at most " + CONTENT + " bytes of content, got " + length);
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the request ended early");
        }
        return bytes;
    }

    private int next() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException("no complete header section came");
        }
        return next;
    }

    private static int length(String text) throws IOException {
        return number(text, 10);
    }

    private static int size(String line) throws IOException {
        return number(line.split(";", 2)[0].strip(), 16);
    }

    private static int number(String text, int radix) throws IOException {
        try {
            return Integer.parseInt(text, radix);
        } catch (NumberFormatException e) {
            throw new IOException("expected a length, got \"" + Visible.text(text, 50) + "\"", e);
        }
    }
}
