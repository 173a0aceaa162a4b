package roundtrip.kit.wire;

import java.time.Duration;

/** A point in time on {@link System#nanoTime()}, so that a changed wall clock moves no deadline. */
public record Deadline(long nanoTime) {
    public static Deadline after(Duration span) {
        return new Deadline(System.nanoTime() + span.toNanos());
    }

    /** Milliseconds that are left, rounded up; 0 when it has passed. */
    public long millisLeft() {
        return Math.max(0, (nanoTime - System.nanoTime() + 999_999) / 1_000_000);
    }

    public boolean hasPassed() {
        return millisLeft() == 0;
    }
}
