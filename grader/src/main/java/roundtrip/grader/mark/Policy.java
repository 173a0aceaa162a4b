package roundtrip.grader.mark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import roundtrip.grader.sandbox.ProtectionLevel;

/**
 * How verdicts and submission times become marks: what a {@code policy.yml} says. The default is what holds without one.
 *
 * @param weights factors on the points of checks, by id; 1 for those not named
 * @param extensions the name of the file with extensions, empty for none
 * @param visibility empty where everything may be shown at any time
 */
public record Policy(
        String exercise,
        Optional<ProtectionLevel> requireProtection,
        Scale mark,
        Map<String, Fraction> weights,
        List<Gate> gates,
        List<Bonus> bonus,
        List<Deduction> deductions,
        Optional<Late> late,
        String extensions,
        Optional<Visibility> visibility) {
    public Policy {
        weights = Map.copyOf(weights);
        gates = List.copyOf(gates);
        bonus = List.copyOf(bonus);
        deductions = List.copyOf(deductions);
    }

    /** Six tenths public, four tenths hidden, one decimal, half up; time plays no part. */
    public static Policy standard(String exercise) {
        return new Policy(
                exercise,
                Optional.empty(),
                Scale.standard(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                "",
                Optional.empty());
    }

    Fraction weight(String check) {
        return weights.getOrDefault(check, Fraction.ONE);
    }

    /** The highest mark, where the exercise gives {@code points}. */
    public int max(int points) {
        return mark.max().orElse(points);
    }

    /**
     * What a mark is rounded to and how.
     *
     * @param max the highest mark; empty for the exercise's points
     * @param round the step between two marks
     * @param floor no submission that counts gets less
     */
    public record Scale(Optional<Integer> max, BigDecimal round, RoundingMode mode, Amount floor) {
        public Scale {
            if (round.signum() <= 0) {
                throw new IllegalArgumentException("a rounding step must be positive, but was " + round);
            }
        }

        static Scale standard() {
            return new Scale(
                    Optional.empty(), new BigDecimal("0.1"), RoundingMode.HALF_UP, Amount.points(Fraction.ZERO));
        }
    }

    /** Unless all these checks passed, there is no more than {@code cap}, whatever else was earned. */
    public record Gate(List<String> unlessPassed, Amount cap) {
        public Gate {
            unlessPassed = List.copyOf(unlessPassed);
        }
    }

    /** Added when all these checks passed, without lifting the mark above {@code totalAtMost} (the highest mark when empty) or a gate's cap. */
    public record Bonus(List<String> checks, Amount points, Optional<Amount> totalAtMost) {
        public Bonus {
            checks = List.copyOf(checks);
        }
    }

    /** Taken away unless all these checks passed. */
    public record Deduction(List<String> unlessPassed, Amount points) {
        public Deduction {
            unlessPassed = List.copyOf(unlessPassed);
        }
    }
}
