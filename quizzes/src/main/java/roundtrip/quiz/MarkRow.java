package roundtrip.quiz;

import java.time.Instant;
import java.util.Optional;

/**
 * What an attempt came to, for a table of marks.
 *
 * @param outcome {@code graded}, or the state of an attempt that has no mark yet or none at all
 * @param points empty unless graded
 * @param right how many items had a right answer last, of {@code items}
 * @param bank hash of the bank that the paper was drawn from
 */
public record MarkRow(
        String learner,
        String attempt,
        Optional<Instant> submitted,
        String outcome,
        Optional<Fraction> points,
        Fraction max,
        int right,
        int items,
        String bank) {

    /** The outcome of an attempt that has a mark. */
    public static final String GRADED = "graded";

    public MarkRow {
        if (outcome.equals(GRADED) != points.isPresent()) {
            throw new IllegalArgumentException("an attempt has points if it is graded, but \"" + attempt + "\" is "
                    + outcome + " with points " + points);
        }
    }
}
