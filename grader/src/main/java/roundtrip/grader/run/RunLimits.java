package roundtrip.grader.run;

import java.time.Duration;

/** Caps on one submission's program; {@code wall}, {@code cpu} and {@code memory} (resident bytes) are for all its processes together. */
public record RunLimits(Duration wall, Duration cpu, Duration cpuOfOne, long memory) {
    public RunLimits {
        if (wall.toSeconds() < 1 || wall.toSeconds() > 600) {
            throw new IllegalArgumentException("expected a wall limit from 1 to 600 s, got " + wall.toSeconds());
        }
    }

    public static RunLimits standard() {
        return new RunLimits(Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ofMinutes(1), 1L << 30);
    }

    public RunLimits withWall(Duration limit) {
        return new RunLimits(limit, cpu, cpuOfOne, memory);
    }
}
