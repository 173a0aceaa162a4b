package roundtrip.quiz;

import java.util.List;

/**
 * A response's score with its reason.
 *
 * @param score from 0 to 1
 * @param rule the name of the marking rule, for example {@code net}
 * @param counted ids of the parts that counted
 * @param notCounted ids of the parts that were wrong or missing
 */
public record Scored(Fraction score, String rule, List<String> counted, List<String> notCounted) {

    public Scored {
        if (score.compareTo(Fraction.ZERO) < 0 || score.compareTo(Fraction.ONE) > 0) {
            throw new IllegalArgumentException("a score lies between 0 and 1, but was " + score);
        }
        counted = List.copyOf(counted);
        notCounted = List.copyOf(notCounted);
    }
}
