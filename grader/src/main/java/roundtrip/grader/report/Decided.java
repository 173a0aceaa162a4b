package roundtrip.grader.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtrip.grader.mark.Mark;
import roundtrip.grader.mark.Marking;
import roundtrip.grader.mark.Outcome;
import roundtrip.grader.mark.Weighed;

/** Verdicts after what people decided about them; the last decision wins. */
public final class Decided {
    private Decided() {}

    /** The same submission when nothing was decided about it. */
    public static Results.Submission apply(Results.Submission one, List<Decision> decisions) {
        List<Decision> about = decisions.stream()
                .filter(decision -> decision.submission().equals(one.submission()))
                .toList();
        if (about.isEmpty()) {
            return one;
        }
        List<Results.Check> checks = new ArrayList<>(one.checks());
        for (Decision decision : about) {
            checks.replaceAll(check -> isMeant(decision, check) ? decided(check, decision) : check);
        }
        boolean broken = checks.stream().anyMatch(check -> check.verdict().equals("BROKEN"));
        boolean mended = one.outcome().equals(Outcome.BROKEN.word()) && !broken;
        return new Results.Submission(
                one.student(),
                one.label(),
                one.submission(),
                one.submitted(),
                one.sha256(),
                mended ? Outcome.GRADED.word() : one.outcome(),
                one.seed(),
                one.attempts(),
                one.cpu(),
                one.confirming(),
                one.contention(),
                new Results.Points(
                        checks.stream().mapToInt(Results.Check::points).sum(),
                        one.points().max()),
                mark(checks, one.mark().max()),
                one.messages(),
                one.notes(),
                checks);
    }

    private static boolean isMeant(Decision decision, Results.Check check) {
        return decision.kind() == Decision.Kind.CHECK
                ? decision.check().equals(check.id())
                : decision.word() != Decision.Word.STANDS
                        && (check.unstable() || check.verdict().equals("BROKEN"));
    }

    private static Results.Check decided(Results.Check check, Decision decision) {
        return with(
                check,
                decision.word().name(),
                Shown.text(Results.Check.DECIDED + decision.by() + ": " + decision.reason()));
    }

    /** The same check, had it had another verdict. */
    public static Results.Check withVerdict(Results.Check check, String verdict) {
        return with(check, verdict, check.cause());
    }

    private static Results.Check with(Results.Check check, String verdict, @Nullable String cause) {
        return new Results.Check(
                check.id(),
                check.level(),
                check.sentence(),
                check.rfc(),
                check.step(),
                check.title(),
                check.why(),
                check.hint(),
                verdict,
                verdict.equals("PASSED") ? check.max() : 0,
                check.max(),
                check.visibility(),
                false,
                cause,
                check.evidence(),
                check.runs(),
                check.sentenceText());
    }

    /** The raw mark of these verdicts. */
    public static Results.Mark mark(List<Results.Check> checks, int max) {
        Mark mark = Marking.mark(
                checks.stream()
                        .map(check -> new Weighed(
                                check.visibility().equals("public"),
                                check.max(),
                                check.verdict().equals("PASSED"),
                                check.verdict().equals("BROKEN")))
                        .toList(),
                max);
        boolean unstable = checks.stream().anyMatch(Results.Check::unstable);
        return new Results.Mark(
                mark.exact().rounded(6),
                mark.rounded().orElse(null),
                max,
                mark.withheld(),
                mark.withheld() || unstable);
    }
}
