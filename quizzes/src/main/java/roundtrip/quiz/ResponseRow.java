package roundtrip.quiz;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an attempt made of one item of its paper, as an analysis reads it.
 *
 * @param submitted when the attempt ended; it tells a learner's first attempt from the last
 * @param score the share of the item's points that was earned, after retries and hints
 * @param picks what the first response consisted of, for example {@code answer=red}; empty unless one was given
 * @param values of a generated item's parameters, for example {@code rtt=20}; empty for other items
 * @param misconceptions those behind the responses, by id
 */
public record ResponseRow(
        String learner,
        String attempt,
        Optional<Instant> submitted,
        String item,
        double points,
        double score,
        Outcome outcome,
        List<String> picks,
        List<String> values,
        List<String> misconceptions) {

    /** What was done with the item. Only {@code GIVEN} can be wrong. */
    public enum Outcome {
        GIVEN,
        OMITTED,
        UNSURE,
        NOT_REACHED
    }

    public ResponseRow {
        if (!(points >= 0) || !(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException(
                    "points must not be negative and a score lies between 0 and 1, but item \"" + item + "\" had "
                            + points + " and " + score);
        }
        picks = List.copyOf(picks);
        values = List.copyOf(values);
        misconceptions = List.copyOf(misconceptions);
    }
}
