package roundtrip.grader.redteam;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What must become of one submission.
 *
 * @param outcomes the outcomes that are true; more than one where the attack ends itself at a moment of its choice
 * @param verdicts by check; empty where the mark says it all
 * @param says what the student's part of the report must hold
 * @param never what it must not hold
 */
public record Expected(
        List<String> outcomes, Mark mark, Map<String, String> verdicts, List<String> says, List<String> never) {
    /** What the mark is compared with. */
    public enum Rule {
        /** The carrier's, and the same verdict for each check. */
        CARRIER,
        /** The carrier's or less: the attack harms itself only. */
        AT_MOST_CARRIER,
        FULL,
        WITHHELD,
        /** Unstable, so provisional until somebody looked; no export has it. */
        PROVISIONAL,
        EXACT
    }

    /** {@code exact} counts for {@link Rule#EXACT} only. */
    public record Mark(Rule rule, BigDecimal exact) {
        static Mark of(String word) {
            return switch (word) {
                case "carrier" -> new Mark(Rule.CARRIER, BigDecimal.ZERO);
                case "at-most-carrier" -> new Mark(Rule.AT_MOST_CARRIER, BigDecimal.ZERO);
                case "full" -> new Mark(Rule.FULL, BigDecimal.ZERO);
                case "provisional" -> new Mark(Rule.PROVISIONAL, BigDecimal.ZERO);
                case "withheld" -> new Mark(Rule.WITHHELD, BigDecimal.ZERO);
                default -> {
                    if (!word.matches("[0-9]{1,3}(\\.[0-9])?")) {
                        throw new IllegalArgumentException(
                                "expected the mark carrier, at-most-carrier, full, withheld, provisional or a number, got \""
                                        + word + "\"");
                    }
                    yield new Mark(Rule.EXACT, new BigDecimal(word));
                }
            };
        }

        @Override
        public String toString() {
            return rule == Rule.EXACT
                    ? exact.toPlainString()
                    : rule.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public Expected {
        outcomes = List.copyOf(outcomes);
        verdicts = Map.copyOf(verdicts);
        says = List.copyOf(says);
        never = List.copyOf(never);
        if (outcomes.isEmpty()) {
            throw new IllegalArgumentException("expected at least one outcome, got none");
        }
    }

    /** In one line, for the report. */
    public String brief() {
        return String.join(" or ", outcomes) + ", " + mark;
    }
}
