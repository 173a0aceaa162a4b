package roundtrip.quiz;

import java.util.List;

/**
 * How well a learner's certainty fits, apart from every mark.
 *
 * @param levels those that were used, from low to high
 * @param marks what the certainties come to together
 */
public record CertaintyReport(List<Level> levels, Fraction marks) {

    public CertaintyReport {
        levels = List.copyOf(levels);
    }

    /**
     * One level of certainty.
     *
     * @param count how many responses had it
     * @param right share of their full score that these got
     * @param expected the share for which this level pays best, in words
     */
    public record Level(Certainty certainty, int count, Fraction right, String expected) {}
}
