package roundtrip.grader.run;

import java.time.Duration;

/** Caps on one submission's program; {@code wall} and {@code cpu} are for all its processes together. */
public record RunLimits(Duration wall, Duration cpu, Duration cpuOfOne) {
    public static RunLimits standard() {
        return new RunLimits(Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ofMinutes(1));
    }
}
