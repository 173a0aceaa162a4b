package roundtrip.grader.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtrip.grader.mark.Outcome;
import roundtrip.grader.report.Results;

/** Results with every verdict and every outcome, names from all over the world, and texts that mean harm. */
final class RichResults {
    static final String HOSTILE =
            "<script>alert('1')</script>]]>&amp;\u001b[2J\u0000\u202e\"\ud800\n=HYPERLINK(\"http://evil\")\ufffe";
    static final String HASH = "ab".repeat(32);

    private RichResults() {}

    static Results results() {
        List<Results.Submission> all = new ArrayList<>();
        all.add(graded(
                "101",
                "Ann Lee",
                "9.2",
                "9.204545",
                List.of(passed("stored-book-is-found", "public"), passed("head-of-missing-is-404", "hidden"))));
        all.add(graded(
                "102",
                "Łukasz Żółć",
                "4.5",
                "5.0",
                List.of(
                        failed("stored-book-is-found", "public", 1),
                        waiting(),
                        notStarted(),
                        passed("method-name-is-exact", "public"),
                        failed("advice-only", "hidden", 0))));
        all.add(graded("103", "李小龍", "10.0", "10", List.of(passed("stored-book-is-found", "public"))));
        all.add(unstable("104"));
        all.add(one(
                "105",
                "Broken Check",
                "graded",
                null,
                "3",
                true,
                List.of(passed("stored-book-is-found", "public"), broken())));
        all.add(graded(
                "=HYPERLINK(\"x\"),y", HOSTILE, "7.0", "7", List.of(failed("stored-book-is-found", "public", 1))));
        int number = 110;
        for (Outcome outcome : Outcome.values()) {
            if (outcome != Outcome.GRADED) {
                boolean broken = outcome == Outcome.BROKEN;
                all.add(one(
                        String.valueOf(number++),
                        "Student " + outcome.word(),
                        outcome.word(),
                        broken ? null : "0.0",
                        "0",
                        broken,
                        List.of()));
            }
        }
        return new Results(Results.SCHEMA, batch(), all);
    }

    static Results.Batch batch() {
        Instant start = Instant.parse("2026-11-22T10:00:00Z");
        return new Results.Batch(
                "05-seven-methods-m1",
                "05-seven-methods",
                "A proper loan API",
                1,
                HASH,
                HASH,
                "1.0.0",
                "17.0.15",
                "L2",
                "default",
                "42",
                List.of("stored-book-is-found", "head-of-missing-is-404"),
                start,
                start.plusSeconds(90));
    }

    static Results.Submission graded(
            String student, String label, String mark, String raw, List<Results.Check> checks) {
        return one(student, label, "graded", mark, raw, false, checks);
    }

    private static Results.Submission unstable(String student) {
        Results.Submission one = one(
                student,
                "Uma Stable",
                "graded",
                "8.0",
                "8",
                false,
                List.of(check("stored-book-is-found", "FAILED", "public", 1, true, null, evidence("got"))));
        Results.Mark mark = new Results.Mark(one.mark().raw(), one.mark().finalMark(), 10, false, true);
        return new Results.Submission(
                one.student(),
                one.label(),
                one.submission(),
                one.submitted(),
                one.sha256(),
                one.outcome(),
                one.seed(),
                one.attempts(),
                one.cpu(),
                one.contention(),
                one.points(),
                mark,
                one.messages(),
                one.notes(),
                one.checks());
    }

    static Results.Submission one(
            String student,
            String label,
            String outcome,
            @Nullable String mark,
            String raw,
            boolean withheld,
            List<Results.Check> checks) {
        return new Results.Submission(
                student,
                label,
                label + "_" + student + "_assignsubmission_file",
                student.equals("101") ? Instant.parse("2026-11-21T22:58:59.123Z") : null,
                HASH,
                outcome,
                "5e3d",
                1,
                new BigDecimal("0.910"),
                null,
                new Results.Points(
                        checks.stream().mapToInt(Results.Check::points).sum(), 27),
                new Results.Mark(
                        new BigDecimal(raw), mark == null ? null : new BigDecimal(mark), 10, withheld, withheld),
                checks.isEmpty() ? List.of("what went wrong: " + HOSTILE) : List.of(),
                List.of("byte order mark dropped"),
                checks);
    }

    static Results.Check passed(String id, String visibility) {
        return check(id, "PASSED", visibility, 1, false, null, null);
    }

    static Results.Check failed(String id, String visibility, int max) {
        return check(id, "FAILED", visibility, max, false, null, evidence(HOSTILE));
    }

    private static Results.Check waiting() {
        return check("loan-is-201", "WAITING", "public", 2, false, "the check stored-book-is-found", null);
    }

    private static Results.Check notStarted() {
        return check("delete-is-204", "NOT_STARTED", "hidden", 1, false, "step 4: delete a loan", null);
    }

    private static Results.Check broken() {
        return check(
                "head-of-missing-is-404", "BROKEN", "hidden", 1, false, "IOException: No space left on device", null);
    }

    static Results.Evidence evidence(String hostile) {
        return new Results.Evidence(
                "a store with one book",
                List.of("GET /books/1 " + hostile),
                "200 OK",
                hostile,
                "> GET\n< " + hostile,
                HASH);
    }

    static Results.Check check(
            String id,
            String verdict,
            String visibility,
            int max,
            boolean unstable,
            @Nullable String cause,
            Results.@Nullable Evidence evidence) {
        return new Results.Check(
                id,
                max == 0 ? "ADVICE" : "MUST",
                "S1",
                "RFC 9110 §9.3.1",
                1,
                "A " + id.replace('-', ' '),
                "a client relies on it",
                "look at the status line",
                verdict,
                verdict.equals("PASSED") ? max : 0,
                max,
                visibility,
                unstable,
                cause,
                evidence);
    }
}
