package roundtrip.grader.mark;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What lateness costs and which of several submissions counts.
 *
 * @param cutOff handed in later: graded, not counted
 * @param grace so much after {@code due} is not late; beyond it lateness begins at {@code due}
 * @param slipDays the days of lateness that each student has free in the whole course
 */
public record Late(
        Instant due,
        Optional<Instant> cutOff,
        Duration grace,
        Optional<Curve> curve,
        Optional<Integer> slipDays,
        Counts counts) {
    public Late {
        if (grace.isNegative()) {
            throw new IllegalArgumentException("a grace must not be negative, but was " + grace);
        }
        Instant end = due;
        cutOff.filter(last -> last.isBefore(end)).ifPresent(last -> {
            throw new IllegalArgumentException("expected a cut-off at or after due " + end + ", got " + last);
        });
    }

    /** Which of a student's submissions gives the mark. */
    public enum Counts {
        BEST,
        LAST,
        /** The last one in time; when all are late, the first of them. */
        LAST_BEFORE_DUE
    }

    /** The same for a student who may hand in until then. */
    Late extendedTo(Instant until) {
        Instant later = until.isAfter(due) ? until : due;
        Optional<Instant> end = cutOff.map(last -> last.isBefore(later) ? later : last);
        return new Late(later, end, grace, curve, slipDays, counts);
    }

    /** How late it is; zero within the grace. */
    Duration lateness(Instant submitted) {
        Duration after = Duration.between(due, submitted);
        return after.compareTo(grace) <= 0 || after.isNegative() ? Duration.ZERO : after;
    }

    boolean isCutOff(Instant submitted) {
        return cutOff.filter(submitted::isAfter).isPresent();
    }
}
