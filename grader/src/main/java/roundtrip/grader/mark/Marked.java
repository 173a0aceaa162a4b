package roundtrip.grader.mark;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a policy makes of one submission.
 *
 * @param raw exact, before lateness
 * @param finalMark rounded; empty while it is withheld
 * @param provisional it may change: something is unstable, broken, or the time of the submission is not known
 * @param lateness beyond what an extension allows, before slip days; zero within the grace
 * @param lateDeduction what lateness took from {@code raw}, exact
 * @param slipDays free days spent here
 * @param counts whether this is the submission that gives the student's mark
 * @param steps how it came about, one sentence each
 */
public record Marked(
        String student,
        String submission,
        Fraction raw,
        Optional<BigDecimal> finalMark,
        int max,
        boolean provisional,
        Duration lateness,
        Fraction lateDeduction,
        int slipDays,
        boolean counts,
        List<String> steps) {
    public Marked {
        steps = List.copyOf(steps);
    }

    public boolean withheld() {
        return finalMark.isEmpty();
    }
}
