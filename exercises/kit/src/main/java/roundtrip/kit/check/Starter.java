package roundtrip.kit.check;

import java.util.Map;

/** Starts programs for a check; the bench's side of {@link Subject}, {@link Client} and {@link Replicas}. */
public interface Starter {
    /** The suite's own program, started at the first call; ends the check when it does not start. */
    Running shared();

    /** One more program on the same host, with the exercise's settings and these; closed with the check. */
    Running another(Map<String, String> settings);

    /** The program on a host of its own, in whose folder it finds what an earlier program of that slot left there. */
    Running inAProcess(Slot slot, Map<String, String> settings);

    /** A place for one process after the other. */
    Slot slot();

    /** Names the place; only the {@link Starter} that gave it knows more. */
    interface Slot {}
}
