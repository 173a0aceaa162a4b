package roundtrip.grader.run;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** Whose it is: the platform's identity, a name to read, the name under which it arrived, and when, where that is known. */
    public record Whose(
            String student,
            String label,
            String name,
            @Nullable Instant submitted) {
        /** Made harmless. */
        public static Whose of(Submission submission) {
            return new Whose(
                    Shown.line(submission.student()),
                    Shown.line(submission.label()),
                    Shown.line(submission.name()),
                    submission.submitted().orElse(null));
        }

        /** The same under a name that nobody else has. */
        public Whose named(String other) {
            return new Whose(student, label, other, submitted);
        }
    }

    /** {@code attempts} is how often it was started, {@code contention} how busy this computer was. */
    public static Results.Submission submission(
            Whose whose, String seed, int attempts, Assessment assessment, Optional<BigDecimal> contention) {
        List<Results.Check> checks =
                assessment.checks().stream().map(ResultsOf::check).toList();
        int earned = checks.stream().mapToInt(Results.Check::points).sum();
        int max = checks.stream().mapToInt(Results.Check::max).sum();
        return new Results.Submission(
                whose.student(),
                whose.label(),
                whose.name(),
                whose.submitted(),
                assessment.sha256(),
                assessment.outcome().word(),
                seed,
                attempts,
                seconds(assessment.cpu()),
                seconds(assessment.confirming()),
                contention.orElse(null),
                new Results.Points(earned, max),
                mark(assessment.mark(), checks.stream().anyMatch(Results.Check::unstable)),
                assessment.messages().stream().map(Shown::text).toList(),
                assessment.notes().stream().map(Shown::text).toList(),
                checks);
    }

    private static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3);
    }

    private static Results.Mark mark(Mark mark, boolean unstable) {
        return new Results.Mark(
                mark.exact().rounded(6),
                mark.rounded().orElse(null),
                mark.max(),
                mark.withheld(),
                mark.withheld() || unstable);
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
                judged.unstable().isPresent(),
                judged.unstable().map(ResultsOf::words).orElseGet(() -> cause(verdict)),
                (verdict instanceof Verdict.Failed failed
                                ? Optional.of(failed.evidence())
                                : judged.unstable().flatMap(Unstable::evidence))
                        .map(ResultsOf::evidence)
                        .orElse(null),
                judged.unstable().map(ResultsOf::runs).orElse(null),
                null);
    }

    private static String words(Unstable unstable) {
        return "unstable: it passed in " + unstable.passed() + " of " + (unstable.passed() + unstable.failed())
                + " runs with one seed, and costs nothing until a person decides";
    }

    private static Results.Runs runs(Unstable unstable) {
        return new Results.Runs(
                unstable.passed(), unstable.failed(), Shown.text(String.join("\n", unstable.passing())));
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
