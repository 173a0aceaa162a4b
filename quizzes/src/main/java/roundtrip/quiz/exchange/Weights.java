package roundtrip.quiz.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import roundtrip.quiz.Fraction;

/** Shares as other formats write them: percentages with a few decimals that stand for fractions. */
public final class Weights {

    private static final int LARGEST_DENOMINATOR = 20;
    private static final Fraction NEAR = Fraction.of(1, 10_000);
    private static final Fraction HUNDRED = Fraction.of(100);

    private Weights() {}

    /** The fraction that a percentage means: {@code 33.333} is 1/3, {@code -100} is -1. Cut to -1..1. */
    public static Fraction ofPercent(String percent) {
        return cut(nearest(Numbers.fraction(percent).dividedBy(HUNDRED)));
    }

    /** The nearest fraction with a small denominator, or the value itself where none is near. */
    public static Fraction nearest(Fraction value) {
        for (int denominator = 1; denominator <= LARGEST_DENOMINATOR; denominator++) {
            Fraction times = value.times(Fraction.of(denominator));
            BigDecimal whole = new BigDecimal(times.numerator())
                    .divide(new BigDecimal(times.denominator()), 0, RoundingMode.HALF_UP);
            Fraction candidate = new Fraction(whole.toBigIntegerExact(), java.math.BigInteger.valueOf(denominator));
            if (candidate.minus(value).abs().compareTo(NEAR) <= 0) {
                return candidate;
            }
        }
        return value;
    }

    /** A share between -1 and 1. */
    public static Fraction cut(Fraction share) {
        return share.min(Fraction.ONE).max(Fraction.of(-1));
    }

    /** As a percentage with at most five decimals. */
    public static String percent(Fraction share) {
        return Numbers.decimal(share.times(HUNDRED), 5);
    }

    /** As the bank writes a score: a decimal where it ends soon, else a fraction. */
    public static com.fasterxml.jackson.databind.JsonNode score(Fraction share) {
        var nodes = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance;
        boolean tidy = share.denominator().bitLength() < 10;
        Fraction kept = tidy ? share : Numbers.fraction(Numbers.decimal(share, 5));
        return kept.decimal()
                .<com.fasterxml.jackson.databind.JsonNode>map(text -> nodes.numberNode(new BigDecimal(text)))
                .orElseGet(() -> nodes.textNode(kept.toString()));
    }
}
