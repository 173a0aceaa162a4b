package roundtrip.kit.wire;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;

/**
 * How slow this computer is right now, as a factor on every deadline.
 *
 * <p>Deadlines only guard against hanging: nothing is ever judged by its speed.
 */
public record Pace(double factor) {
    private static final Duration REQUEST = Duration.ofSeconds(10);
    private static final Duration START = Duration.ofSeconds(60);
    private static final long REFERENCE_NANOS = 12_000_000;

    public Pace {
        if (!(factor >= 1 && factor <= 10)) {
            throw new IllegalArgumentException("factor must be from 1 to 10, but was " + factor);
        }
    }

    /** Times a fixed piece of work three times and takes the slowest; about 50 ms on an idle laptop. */
    public static Pace measured() {
        long slowest = 0;
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            digest();
            slowest = Math.max(slowest, System.nanoTime() - start);
        }
        return new Pace(Math.min(10, Math.max(1, (double) slowest / REFERENCE_NANOS)));
    }

    /** The end of one request, from now: 10 s on an idle computer. */
    public Deadline request() {
        return in(REQUEST);
    }

    /** The end of a program's start, from now: 60 s on an idle computer. */
    public Deadline start() {
        return in(START);
    }

    /** A deadline after {@code span}, stretched by the factor. */
    public Deadline in(Duration span) {
        return Deadline.after(Duration.ofNanos((long) (span.toNanos() * factor)));
    }

    private static void digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[64 * 1024];
            for (int i = 0; i < 40; i++) {
                sha.update(block);
            }
            sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
