package roundtrip.grader.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The mark before time plays a part: weights, then gates, bonus and deductions. One more passed check never lowers it. */
record RawMark(Fraction value, List<String> steps) {
    static RawMark of(Policy policy, int points, List<Facts.CheckFact> checks) {
        return new Sum(policy, policy.max(points), checks).mark();
    }

    static boolean passes(Facts.CheckFact check) {
        return check.standing() == Facts.Standing.PASSED || check.standing() == Facts.Standing.UNSTABLE;
    }

    private static final class Sum {
        private final Policy policy;
        private final int max;
        private final List<Facts.CheckFact> checks;
        private final Set<String> passed;
        private final List<String> steps = new ArrayList<>();

        Sum(Policy policy, int max, List<Facts.CheckFact> checks) {
            this.policy = policy;
            this.max = max;
            this.checks = checks;
            this.passed = checks.stream()
                    .filter(RawMark::passes)
                    .map(Facts.CheckFact::id)
                    .collect(Collectors.toSet());
        }

        RawMark mark() {
            Fraction base = base();
            Optional<Fraction> cap = cap();
            Fraction gated = cap.map(base::min).orElse(base);
            Fraction mark = deducted(withBonus(gated, cap));
            Fraction floor = policy.mark().floor().of(max);
            if (mark.compareTo(floor) < 0) {
                steps.add("no mark is below " + floor.shown());
            }
            return new RawMark(mark.max(floor), List.copyOf(steps));
        }

        private Fraction base() {
            List<Weighed> weighed = checks.stream()
                    .map(check -> new Weighed(
                            check.isPublic(),
                            Fraction.of(check.points(), 1).times(policy.weight(check.id())),
                            passes(check),
                            check.standing() == Facts.Standing.BROKEN))
                    .toList();
            Fraction base = Marking.earned(weighed, max);
            steps.add("6 tenths by public checks, 4 tenths by hidden ones: " + base.shown() + " of " + max);
            return base;
        }

        /** The lowest cap of the gates that stayed shut; empty when all are open. */
        private Optional<Fraction> cap() {
            Optional<Fraction> lowest = Optional.empty();
            for (Policy.Gate gate : policy.gates()) {
                if (!passed.containsAll(gate.unlessPassed())) {
                    Fraction cap = gate.cap().of(max);
                    steps.add("at most " + cap.shown() + ", since not all of " + gate.unlessPassed() + " passed");
                    lowest = Optional.of(lowest.map(cap::min).orElse(cap));
                }
            }
            return lowest;
        }

        private Fraction withBonus(Fraction gated, Optional<Fraction> cap) {
            Fraction mark = gated;
            for (Policy.Bonus bonus : policy.bonus()) {
                if (passed.containsAll(bonus.checks())) {
                    Fraction most =
                            bonus.totalAtMost().map(total -> total.of(max)).orElse(Fraction.of(max, 1));
                    Fraction limit = cap.map(most::min).orElse(most);
                    Fraction lifted = mark.max(mark.plus(bonus.points().of(max)).min(limit));
                    steps.add("bonus " + lifted.minus(mark).shown() + " for " + bonus.checks());
                    mark = lifted;
                }
            }
            return mark;
        }

        private Fraction deducted(Fraction before) {
            Fraction mark = before;
            for (Policy.Deduction deduction : policy.deductions()) {
                if (!passed.containsAll(deduction.unlessPassed())) {
                    Fraction points = deduction.points().of(max);
                    steps.add("minus " + points.shown() + ", since not all of " + deduction.unlessPassed() + " passed");
                    mark = mark.minus(points);
                }
            }
            return mark;
        }
    }
}
