package roundtrip.kit.wire;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One complete request as it arrived at a {@link FaultServer}, with instants of {@link System#nanoTime()}.
 *
 * <p>The instants bound a client's waits from below: an answer's is taken before its last byte goes out, a request's after its first
 * byte has come. Any thread may ask.
 */
public final class Delivery {
    private final String head;
    private final byte[] content;
    private final long firstByte;
    private final long lastByte;
    private final CountDownLatch left = new CountDownLatch(1);
    private volatile long answered;

    Delivery(String head, byte[] content, long firstByte, long lastByte) {
        this.head = head;
        this.content = content;
        this.firstByte = firstByte;
        this.lastByte = lastByte;
        this.answered = lastByte;
    }

    public String method() {
        return word(0);
    }

    /** The target as it stood in the request line, with its escapes. */
    public String target() {
        return word(1);
    }

    private String word(int number) {
        String[] words = head.substring(0, head.indexOf("\r\n")).split(" ");
        return words.length > number ? words[number] : "";
    }

    /** The request line and the field lines, up to and with the empty line. */
    public String head() {
        return head;
    }

    /** The value of the first field line with that name. */
    public Optional<String> header(String name) {
        for (String line : head.split("\r\n")) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.substring(0, colon).equalsIgnoreCase(name)) {
                return Optional.of(line.substring(colon + 1).strip());
            }
        }
        return Optional.empty();
    }

    /** The content as UTF-8, without the framing of chunks. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** When its first byte had come. */
    public long firstByte() {
        return firstByte;
    }

    /** When its last byte had come. */
    public long lastByte() {
        return lastByte;
    }

    /** When the last bytes of the answer were about to go out; {@link #lastByte()} as long as there is none. */
    public long answered() {
        return answered;
    }

    /** Whether the client ends the connection before {@code deadline}; only a script that looks for it can see that. */
    public boolean isLeft(Deadline deadline) throws InterruptedException {
        return left.await(deadline.millisLeft(), TimeUnit.MILLISECONDS);
    }

    void answering() {
        answered = System.nanoTime();
    }

    void leave() {
        left.countDown();
    }

    /** {@code GET /books/1}. */
    @Override
    public String toString() {
        return method() + " " + target();
    }
}
