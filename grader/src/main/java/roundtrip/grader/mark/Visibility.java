package roundtrip.grader.mark;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What of a check a student may see, and from when. What no rule names is not shown. */
public record Visibility(List<Rule> rules) {
    public Visibility {
        rules = List.copyOf(rules);
    }

    /** A part of what is known of a check. */
    public enum Part {
        /** Everything about a public check. */
        PUBLIC_CHECKS,
        /** That a hidden check exists: its id, title, rule, verdict and points. */
        HIDDEN_IDS,
        /** Why a hidden check failed: given, sent, expected, got, transcript, hint, and what the program printed. */
        HIDDEN_EVIDENCE;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** When a rule begins to hold. */
    public sealed interface From {}

    public record Always() implements From {}

    public record Never() implements From {}

    public record At(Instant instant) implements From {}

    /**
     * When a part may be seen.
     *
     * @param afterLastExtension not before the last extension of anybody in this exercise has ended
     * @param budget how often it may be seen by handing in again; empty for no bound
     */
    public record Rule(Part what, From from, boolean afterLastExtension, Optional<Budget> budget) {}

    /** At most so many submissions within a period may show it. */
    public record Budget(int attemptsAtMost, Duration per) {}

    /**
     * Whether a student may see {@code part} at {@code now}.
     *
     * @param handedIn the times of the student's submissions
     * @param lastExtension the end of the last extension of anybody
     */
    public boolean shows(Part part, Instant now, List<Instant> handedIn, Optional<Instant> lastExtension) {
        return rules.stream()
                .filter(rule -> rule.what() == part)
                .anyMatch(rule -> holds(rule, now, lastExtension) && within(rule, now, handedIn));
    }

    private static boolean holds(Rule rule, Instant now, Optional<Instant> lastExtension) {
        boolean over = !rule.afterLastExtension()
                || lastExtension.filter(end -> !now.isAfter(end)).isEmpty();
        return over && begun(rule.from(), now);
    }

    private static boolean begun(From from, Instant now) {
        if (from instanceof At at) {
            return now.isAfter(at.instant());
        }
        return from instanceof Always;
    }

    private static boolean within(Rule rule, Instant now, List<Instant> handedIn) {
        return rule.budget()
                .filter(budget -> handedIn.stream()
                                .filter(one -> !one.isAfter(now) && one.isAfter(now.minus(budget.per())))
                                .count()
                        > budget.attemptsAtMost())
                .isEmpty();
    }
}
