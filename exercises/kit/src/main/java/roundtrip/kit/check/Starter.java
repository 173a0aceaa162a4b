package roundtrip.kit.check;

import java.util.Map;
import roundtrip.kit.wire.Cable;

/** Starts programs for a check; the bench's side of {@link Subject}, {@link Client} and {@link Replicas}. */
public interface Starter {
    /** The suite's own program, started at the first call; ends the check when it does not start. */
    Running shared();

    /** One more program on the same host, with the exercise's settings and these; closed with the check. */
    Running another(Map<String, String> settings);

    /** The replica with that number; started at the first question, and again when its process has ended. */
    Running copy(int number);

    /** Ends that replica's process at once. */
    void kill(int number);

    /** A new process in that replica's place. */
    void restart(int number);

    /** What lies between that replica and the store. */
    Cable cable(int number);
}
