package roundtrip.grader.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import roundtrip.grader.mark.ClassMarks;
import roundtrip.grader.mark.Facts;
import roundtrip.grader.mark.Fraction;
import roundtrip.grader.mark.Marked;

/** Between results and marks: what is stored as facts, and marks as they are stored. */
final class PolicyOnResults {
    private final PolicyFile file;
    private final Results results;
    private final List<Results.Submission> judged;
    private final List<Marked> marks;

    PolicyOnResults(
            PolicyFile file,
            Results results,
            int points,
            List<Facts.Decision> decisions,
            List<Facts.SlipDays> slipDays) {
        this.file = file;
        this.results = results;
        this.judged = results.submissions().stream()
                .filter(one -> !one.checks().isEmpty())
                .toList();
        this.marks = ClassMarks.of(
                file.policy(),
                new Facts(
                        points,
                        judged.stream().map(PolicyOnResults::handed).toList(),
                        file.extensions(),
                        decisions,
                        slipDays));
    }

    /** What the policy made of one submission; empty for one without verdicts. */
    Optional<Marked> marked(Results.Submission one) {
        int at = judged.indexOf(one);
        return at < 0 ? Optional.empty() : Optional.of(marks.get(at));
    }

    Results results() {
        List<Results.Submission> all = new ArrayList<>();
        int next = 0;
        for (Results.Submission one : results.submissions()) {
            all.add(one.checks().isEmpty() ? one : one.with(mark(marks.get(next++))));
        }
        return new Results(results.schema(), results.batch().withPolicy(file.label()), all);
    }

    static Facts.Handed handed(Results.Submission one) {
        List<Facts.CheckFact> checks = one.checks().stream()
                .map(check -> new Facts.CheckFact(
                        check.id(), check.visibility().equals("public"), check.max(), standing(check)))
                .toList();
        boolean unnamed = one.outcome().equals("broken")
                && checks.stream().noneMatch(check -> check.standing() == Facts.Standing.BROKEN);
        return new Facts.Handed(one.student(), one.submission(), Optional.ofNullable(one.submitted()), unnamed, checks);
    }

    private static Facts.Standing standing(Results.Check check) {
        if (check.verdict().equals("BROKEN")) {
            return Facts.Standing.BROKEN;
        }
        if (check.unstable()) {
            return Facts.Standing.UNSTABLE;
        }
        return check.verdict().equals("PASSED") ? Facts.Standing.PASSED : Facts.Standing.NOT_PASSED;
    }

    private static Results.Mark mark(Marked marked) {
        return new Results.Mark(
                marked.raw().rounded(6),
                marked.finalMark().orElse(null),
                marked.max(),
                marked.withheld(),
                marked.provisional(),
                !marked.counts(),
                late(marked));
    }

    private static Results.@Nullable Late late(Marked marked) {
        Duration lateness = marked.lateness();
        boolean none = lateness.isZero() && marked.lateDeduction().compareTo(Fraction.ZERO) == 0;
        return none
                ? null
                : new Results.Late(lateness.toSeconds(), marked.lateDeduction().rounded(6), marked.slipDays());
    }
}
