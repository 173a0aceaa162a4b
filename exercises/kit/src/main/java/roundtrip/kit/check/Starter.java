package roundtrip.kit.check;

import java.util.Map;

/** Starts programs for a check; the bench's side of {@link Subject}, {@link Client} and {@link Replicas}. */
public interface Starter {
    /** The suite's own program, started at the first call; ends the check when it does not start. */
    Running shared();

    /** One more program on the same host, with the exercise's settings and these; closed with the check. */
    Running another(Map<String, String> settings);

    /** The program on a host of its own. */
    Running inAProcess(Map<String, String> settings);
}
