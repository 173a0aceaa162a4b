package roundtrip.grader;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import roundtrip.grader.report.Decided;
import roundtrip.grader.report.Results;

/** Who would get another mark by another generation, and by which check. Marks here are raw: before lateness. */
public record Changes(
        Results.Batch from,
        Results.Batch to,
        int submissions,
        int unchanged,
        int unstable,
        int broken,
        List<Change> changes,
        Sum gain,
        Sum lose) {
    /** One check of one student; {@code marks} is what this check alone makes of the mark. */
    public record Change(String student, String check, String from, String to, BigDecimal marks) {}

    /** So many students, by so much together. */
    public record Sum(int students, BigDecimal marks) {
        Sum plus(BigDecimal more) {
            return new Sum(students + 1, marks.add(more));
        }
    }

    public Changes {
        changes = List.copyOf(changes);
    }

    static Changes between(Results before, Results after) {
        Map<String, Results.Submission> old = new HashMap<>();
        before.submissions().forEach(one -> old.put(one.submission(), one));
        List<Change> changes = new ArrayList<>();
        int unchanged = 0;
        int unstable = 0;
        int broken = 0;
        Sum gain = new Sum(0, BigDecimal.ZERO);
        Sum lose = gain;
        for (Results.Submission one : after.submissions()) {
            Results.Submission was = old.getOrDefault(one.submission(), one);
            List<Change> ofOne = changes(was, one);
            BigDecimal difference = one.mark().raw().subtract(was.mark().raw());
            changes.addAll(ofOne);
            boolean isBroken = one.outcome().equals("broken");
            boolean isUnstable = one.checks().stream().anyMatch(Results.Check::unstable);
            broken += isBroken ? 1 : 0;
            unstable += isUnstable ? 1 : 0;
            unchanged += ofOne.isEmpty() && difference.signum() == 0 && !isBroken && !isUnstable ? 1 : 0;
            gain = difference.signum() > 0 ? gain.plus(difference) : gain;
            lose = difference.signum() < 0 ? lose.plus(difference) : lose;
        }
        return new Changes(
                before.batch(),
                after.batch(),
                after.submissions().size(),
                unchanged,
                unstable,
                broken,
                changes,
                gain,
                lose);
    }

    private static List<Change> changes(Results.Submission was, Results.Submission one) {
        Map<String, String> verdicts = new HashMap<>();
        was.checks().forEach(check -> verdicts.put(check.id(), check.verdict()));
        List<Change> changes = new ArrayList<>();
        for (Results.Check check : one.checks()) {
            String before = verdicts.getOrDefault(check.id(), "none");
            if (!before.equals(check.verdict())) {
                changes.add(new Change(one.student(), check.id(), before, check.verdict(), marks(one, check, before)));
            }
        }
        return changes;
    }

    /** The new mark less what it would be with this check's old verdict. */
    private static BigDecimal marks(Results.Submission one, Results.Check changed, String before) {
        List<Results.Check> checks = new ArrayList<>(one.checks());
        checks.replaceAll(check -> check.id().equals(changed.id()) ? Decided.withVerdict(check, before) : check);
        return one.mark().raw().subtract(Decided.mark(checks, one.mark().max()).raw());
    }

    /** For people; {@code results} is the folder as they name it. */
    public List<String> lines(Path results) {
        List<String> lines = new ArrayList<>();
        lines.add("generation " + from.generation() + " (suite " + from.suite().substring(0, 4) + ") -> "
                + to.generation() + " (suite " + to.suite().substring(0, 4) + "): " + submissions + " submissions, "
                + unchanged + " unchanged, " + unstable + " unstable" + (unstable > 0 ? " (review first)" : "") + ", "
                + broken + " broken");
        int students =
                changes.stream().mapToInt(one -> one.student().length()).max().orElse(1);
        int checks =
                changes.stream().mapToInt(one -> one.check().length()).max().orElse(1);
        for (Change one : changes) {
            lines.add(String.format(
                    "%5s  %-" + students + "s  %-" + checks + "s  %s -> %s",
                    signed(one.marks()),
                    one.student(),
                    one.check(),
                    one.from(),
                    one.to()));
        }
        lines.add("gain " + gain.students() + " (" + signed(gain.marks()) + ")   lose " + lose.students() + " ("
                + signed(lose.marks()) + ")   nothing counts yet: grader regrade " + results + " --apply "
                + to.generation());
        return lines;
    }

    private static String signed(BigDecimal marks) {
        BigDecimal rounded = marks.setScale(1, RoundingMode.HALF_UP);
        return (rounded.signum() < 0 ? "" : "+") + rounded.toPlainString();
    }
}
