package roundtrip.grader.sandbox;

import java.time.Duration;

/**
 * What a box has used so far: processor time of all its processes, ended ones included where the platform tells; resident bytes now;
 * whether the kernel ended one of its processes because the box's memory was used up (known at L3 only).
 */
public record Usage(Duration cpu, long memory, boolean ranOutOfMemory) {
    static final Usage NONE = new Usage(Duration.ZERO, 0, false);
}
