package roundtrip.quiz;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A quiz as it may be announced before an attempt.
 *
 * @param id as in the address, for example {@code q5}
 * @param items how many items an attempt has
 * @param points the most that an attempt can earn
 * @param tries what a right answer earns at the first, second, ... try, as a share of the item's points
 *     empty under mastery
 * @param mastery the share that a first right answer earns where tries have no limit and right answers in a row earn more
 *     each; empty elsewhere
 * @param unsure whether <em>I do not know yet</em> is on offer
 * @param limit how long an attempt may take; empty if there is no limit
 * @param certainty whether the form may ask how sure the learner is, see {@link Certainty#FIELD}
 */
public record QuizSummary(
        String id,
        String title,
        int items,
        Fraction points,
        FeedbackPolicy feedback,
        List<Fraction> tries,
        Optional<Fraction> mastery,
        boolean unsure,
        Optional<Duration> limit,
        boolean certainty) {

    public QuizSummary {
        tries = List.copyOf(tries);
    }
}
