package roundtrip.grader.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import roundtrip.grader.report.Results;

/** Which of a submission's two marks leaves the grader; there is no default, since some platforms subtract lateness themselves. */
public enum Marks {
    /** Before lateness and what else the policy does at the end. */
    RAW,
    /** After all of it. */
    FINAL;

    /** As on the command line: {@code raw}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty when {@link #whyNot} has a reason. */
    Optional<BigDecimal> of(Results.Submission one) {
        BigDecimal value = this == RAW ? one.mark().raw() : one.mark().finalMark();
        return whyNot(one).isPresent() ? Optional.empty() : Optional.ofNullable(value);
    }

    /** Why the mark must not leave the grader before a person has looked. */
    public static Optional<String> whyNot(Results.Submission one) {
        Results.Mark mark = one.mark();
        if (one.outcome().equals("broken")
                || one.checks().stream().anyMatch(check -> check.verdict().equals("BROKEN"))) {
            return Optional.of("broken: something of ours failed, so the mark is withheld");
        }
        if (mark.withheld() || mark.finalMark() == null) {
            return Optional.of("the mark is withheld");
        }
        if (one.checks().stream().anyMatch(Results.Check::unstable)) {
            return Optional.of("unstable: a check waits for review");
        }
        return mark.provisional() ? Optional.of("the mark is provisional") : Optional.empty();
    }

    /** Two decimals, as gradebooks show them. */
    static String twoDecimals(BigDecimal mark) {
        return mark.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** As a JSON number without idle zeros. */
    static BigDecimal number(BigDecimal mark) {
        BigDecimal plain = mark.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
