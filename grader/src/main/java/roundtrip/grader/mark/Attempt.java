package roundtrip.grader.mark;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One submission with its raw mark and what lateness takes from it, before anything is rounded. */
record Attempt(
        Facts.Handed handed,
        int max,
        Fraction raw,
        Fraction finalExact,
        Duration lateness,
        int slipDays,
        boolean cutOff,
        boolean broken,
        boolean uncertain,
        List<String> steps) {
    private static final Duration DAY = Duration.ofDays(1);

    static Attempt of(Policy policy, Facts facts, Facts.Handed handed, Optional<Late> late) {
        return new Making(policy, facts, handed).attempt(late);
    }

    /** An unknown time stands before all others. */
    Instant received() {
        return handed.submitted().orElse(Instant.MIN);
    }

    boolean inTime() {
        return lateness.isZero();
    }

    Marked marked(Policy policy, boolean counts, boolean otherIsBroken) {
        Optional<BigDecimal> shown = broken
                ? Optional.empty()
                : Optional.of(
                        finalExact.rounded(policy.mark().round(), policy.mark().mode()));
        List<String> told = new ArrayList<>(steps);
        shown.ifPresent(
                mark -> told.add("rounded once, to steps of " + policy.mark().round() + ": " + mark));
        return new Marked(
                handed.student(),
                handed.submission(),
                raw,
                shown,
                max,
                broken || uncertain || (counts && otherIsBroken),
                lateness,
                raw.minus(finalExact),
                slipDays,
                counts,
                told);
    }

    private static final class Making {
        private final Policy policy;
        private final Facts facts;
        private final Facts.Handed handed;
        private final List<Facts.CheckFact> checks;
        private final RawMark raw;
        private final List<String> steps;

        Making(Policy policy, Facts facts, Facts.Handed handed) {
            this.policy = policy;
            this.facts = facts;
            this.handed = handed;
            this.checks = handed.checks().stream().map(this::decided).toList();
            this.raw = RawMark.of(policy, facts.points(), checks);
            this.steps = new ArrayList<>(raw.steps());
        }

        Attempt attempt(Optional<Late> late) {
            if (late.isEmpty()) {
                return made(raw.value(), Duration.ZERO, 0, false, false);
            }
            if (handed.submitted().isEmpty()) {
                steps.add("when it was handed in is not known, so nothing is taken for lateness; provisional");
                return made(raw.value(), Duration.ZERO, 0, false, true);
            }
            return late(late.get(), handed.submitted().get());
        }

        private Attempt late(Late late, Instant submitted) {
            Duration lateness = late.lateness(submitted);
            if (late.isCutOff(submitted)) {
                steps.add("handed in after the cut-off " + late.cutOff().get() + ": graded, not counted");
                return made(Fraction.ZERO, lateness, 0, true, false);
            }
            if (lateness.isZero() || late.curve().isEmpty()) {
                steps.add(lateness.isZero() ? "handed in in time" : "late by " + lateness + ", which costs nothing");
                return made(raw.value(), lateness, 0, false, false);
            }
            steps.add("late by " + lateness);
            int spent = spent(late, lateness, submitted);
            Duration left = lateness.minus(DAY.multipliedBy(spent));
            Fraction mark = left.compareTo(Duration.ZERO) <= 0
                    ? raw.value()
                    : late.curve().get().after(raw.value(), left, policy.max(facts.points()));
            Fraction floored = mark.max(policy.mark().floor().of(policy.max(facts.points())));
            steps.add("lateness takes " + raw.value().minus(floored).shown());
            return made(floored, lateness, spent, false, false);
        }

        /** As many free days as are left, at most one for each day begun. */
        private int spent(Late late, Duration lateness, Instant submitted) {
            if (late.slipDays().isEmpty()) {
                return 0;
            }
            int before = facts.slipDays().stream()
                    .filter(one -> one.student().equals(handed.student()))
                    .filter(one -> !one.submitted().isAfter(submitted))
                    .mapToInt(Facts.SlipDays::days)
                    .sum();
            long free = Math.max(0, late.slipDays().get() - before);
            int spent = (int) Math.min(free, Curve.started(lateness, DAY));
            steps.add("slip days: " + spent + " of " + free + " that were left");
            return spent;
        }

        private Attempt made(Fraction mark, Duration lateness, int slipDays, boolean cutOff, boolean timeless) {
            boolean broken =
                    handed.broken() || checks.stream().anyMatch(one -> one.standing() == Facts.Standing.BROKEN);
            boolean unstable = checks.stream().anyMatch(one -> one.standing() == Facts.Standing.UNSTABLE);
            if (broken) {
                steps.add("something of ours failed: the mark is withheld, not lowered");
            }
            if (unstable) {
                steps.add("unstable checks cost nothing until they are reviewed; provisional");
            }
            return new Attempt(
                    handed,
                    policy.max(facts.points()),
                    raw.value(),
                    mark,
                    lateness,
                    slipDays,
                    cutOff,
                    broken,
                    unstable || timeless,
                    List.copyOf(steps));
        }

        /** What a person decided stands above what two runs disagreed on, or what broke. */
        private Facts.CheckFact decided(Facts.CheckFact check) {
            if (check.standing() != Facts.Standing.UNSTABLE && check.standing() != Facts.Standing.BROKEN) {
                return check;
            }
            return facts.decisions().stream()
                    .filter(one -> one.submission().equals(handed.submission()))
                    .filter(one -> one.check().equals(check.id()))
                    .findFirst()
                    .map(one -> new Facts.CheckFact(
                            check.id(),
                            check.isPublic(),
                            check.points(),
                            one.passed() ? Facts.Standing.PASSED : Facts.Standing.NOT_PASSED))
                    .orElse(check);
        }
    }
}
