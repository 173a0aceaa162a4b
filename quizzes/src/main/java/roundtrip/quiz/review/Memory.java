package roundtrip.quiz.review;

import java.time.Instant;

/**
 * What is remembered of a misconception.
 *
 * @param step within the short steps of learning
 * @param stability days until the chance to remember falls to 90 %
 * @param difficulty from 1 to 10
 */
public record Memory(Phase phase, int step, double stability, double difficulty, Instant last, Instant due) {

    /** How well it is known. */
    public enum Phase {
        LEARNING,
        REVIEW,
        RELEARNING
    }
}
