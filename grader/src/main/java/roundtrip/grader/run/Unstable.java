package roundtrip.grader.run;

import java.util.List;
import java.util.Optional;
import roundtrip.kit.check.Evidence;

/**
 * A check whose runs do not agree; it costs nothing until a person decides.
 *
 * @param evidence of a run that failed; empty when the program ended before the check each time
 * @param passing the transcript of a run that passed; empty when none did
 */
public record Unstable(int passed, int failed, Optional<Evidence> evidence, List<String> passing) {
    public Unstable {
        passing = List.copyOf(passing);
    }
}
