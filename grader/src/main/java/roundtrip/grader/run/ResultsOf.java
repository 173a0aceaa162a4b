package roundtrip.grader.run;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtrip.grader.bundle.Hashes;
import roundtrip.grader.intake.Submission;
import roundtrip.grader.mark.Mark;
import roundtrip.grader.report.Results;
import roundtrip.grader.report.Shown;
import roundtrip.kit.check.CheckCard;
import roundtrip.kit.check.Evidence;
import roundtrip.kit.check.Verdict;

/** One assessment as it stands in {@code results.json}; every text of the student's is made harmless here. */
public final class ResultsOf {
    private ResultsOf() {}

    public static Results.Submission submission(Submission submission, String seed, Assessment assessment) {
        List<Results.Check> checks =
                assessment.checks().stream().map(ResultsOf::check).toList();
        int earned = checks.stream().mapToInt(Results.Check::points).sum();
        int max = checks.stream().mapToInt(Results.Check::max).sum();
        BigDecimal cpu = BigDecimal.valueOf(assessment.cpu().toMillis(), 3);
        return new Results.Submission(
                Shown.line(submission.student()),
                Shown.line(submission.label()),
                Shown.line(submission.name()),
                submission.submitted().orElse(null),
                assessment.sha256(),
                assessment.outcome().word(),
                seed,
                1,
                cpu,
                null,
                new Results.Points(earned, max),
                mark(assessment.mark()),
                assessment.messages().stream().map(Shown::text).toList(),
                assessment.notes().stream().map(Shown::text).toList(),
                checks);
    }

    private static Results.Mark mark(Mark mark) {
        return new Results.Mark(
                mark.exact().rounded(6), mark.rounded().orElse(null), mark.max(), mark.withheld(), mark.withheld());
    }

    private static Results.Check check(Assessment.Judged judged) {
        CheckCard card = judged.planned().card();
        Verdict verdict = judged.verdict();
        return new Results.Check(
                card.id(),
                card.level().name(),
                String.join(" ", card.sentences()),
                card.rfc(),
                card.step(),
                card.title(),
                card.why(),
                card.hint(),
                verdict.word(),
                verdict.isPassed() ? card.points() : 0,
                card.points(),
                judged.planned().isPublic() ? "public" : "hidden",
                false,
                cause(verdict),
                verdict instanceof Verdict.Failed failed ? evidence(failed.evidence()) : null);
    }

    private static @Nullable String cause(Verdict verdict) {
        if (verdict instanceof Verdict.Waiting waiting) {
            return waiting.cause().toString();
        }
        if (verdict instanceof Verdict.NotStarted notStarted) {
            return Shown.text("step " + notStarted.part().step() + ": "
                    + notStarted.part().what());
        }
        return verdict instanceof Verdict.Broken broken ? Shown.text(broken.cause()) : null;
    }

    private static Results.Evidence evidence(Evidence evidence) {
        String transcript = Shown.text(String.join("\n", evidence.transcript()));
        return new Results.Evidence(
                Shown.text(evidence.given()),
                evidence.sent().stream().map(Shown::text).toList(),
                Shown.text(evidence.expected()),
                Shown.text(evidence.got()),
                transcript,
                Hashes.of(transcript));
    }
}
