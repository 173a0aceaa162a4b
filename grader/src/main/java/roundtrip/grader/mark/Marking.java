package roundtrip.grader.mark;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Six tenths of the points for the public checks, four tenths for the hidden ones, each by the weight that passed. */
public final class Marking {
    private static final Fraction PUBLIC_PART = Fraction.of(6, 10);
    private static final Fraction HIDDEN_PART = Fraction.of(4, 10);
    private static final int DECIMALS = 1;

    private Marking() {}

    /** {@code max} is 0 for an exercise without points; a broken check withholds the mark, it never lowers it. */
    public static Mark mark(List<Weighed> checks, int max) {
        Fraction earned = earned(checks, max);
        boolean broken = checks.stream().anyMatch(Weighed::broken);
        return new Mark(earned, broken ? Optional.empty() : Optional.of(earned.rounded(DECIMALS)), max);
    }

    /** For a submission of which no check ran. */
    public static Mark nothing(int max) {
        return new Mark(Fraction.ZERO, Optional.of(Fraction.ZERO.rounded(DECIMALS)), max);
    }

    /** The two halves, before any policy. */
    static Fraction earned(List<Weighed> checks, int max) {
        if (checks.isEmpty()) {
            throw new IllegalArgumentException("zero checks are never a mark: expected the verdicts of a whole suite");
        }
        return Fraction.of(max, 1)
                .times(PUBLIC_PART
                        .times(share(checks, Weighed::isPublic))
                        .plus(HIDDEN_PART.times(share(checks, check -> !check.isPublic()))));
    }

    private static Fraction share(List<Weighed> checks, Predicate<Weighed> half) {
        Fraction all = sum(checks, half);
        return all.signum() == 0
                ? Fraction.ZERO
                : sum(checks, half.and(Weighed::passed)).over(all);
    }

    private static Fraction sum(List<Weighed> checks, Predicate<Weighed> which) {
        return checks.stream().filter(which).map(Weighed::weight).reduce(Fraction.ZERO, Fraction::plus);
    }
}
