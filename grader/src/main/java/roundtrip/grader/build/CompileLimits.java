package roundtrip.grader.build;

import java.time.Duration;

/** Caps on one compilation. */
public record CompileLimits(
        Duration cpu, Duration wall, int heapMegabytes, int classes, int bytes, int recycleAfter, long recycleAbove) {
    public static CompileLimits standard() {
        return new CompileLimits(Duration.ofSeconds(20), Duration.ofSeconds(30), 256, 2_000, 8 << 20, 200, 400L << 20);
    }
}
