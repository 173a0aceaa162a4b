package roundtrip.grader.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class of three students and four checks, as grade would write it under the default policy. */
final class SampleResults {
    static final String HASH = "a".repeat(64);
    static final List<String> IDS = List.of("port-comes-back", "missing-is-404", "head-matches-get", "never-a-500");

    private SampleResults() {}

    static Results results() {
        return results(List.of(
                submission("ann", "2026-12-01T10:00:00Z", "PPPP"),
                submission("bob", "2026-12-03T10:00:00Z", "PPFF"),
                submission("eve", null, "PFPB")));
    }

    static Results results(List<Results.Submission> submissions) {
        Instant start = Instant.parse("2026-12-09T10:00:00Z");
        Results.Batch batch = new Results.Batch(
                "05-seven-methods-1",
                "05-seven-methods",
                "A proper loan API",
                1,
                HASH,
                "b".repeat(64),
                "1.0",
                "17.0.15",
                "L2",
                "default: 6 tenths public, 4 tenths hidden, one decimal, half up",
                "42",
                IDS,
                start,
                start.plusSeconds(9));
        Results bare = new Results(Results.SCHEMA, batch, submissions);
        return PolicyFile.standard("05-seven-methods").applied(bare, 10);
    }

    /** P passed, F failed with evidence, W waiting, B broken, U unstable. */
    static Results.Submission submission(String student, @Nullable String submitted, String verdicts) {
        List<Results.Check> checks = new ArrayList<>();
        for (int i = 0; i < IDS.size(); i++) {
            checks.add(check(IDS.get(i), i < 2, verdicts.charAt(i)));
        }
        int earned = checks.stream().mapToInt(Results.Check::points).sum();
        return new Results.Submission(
                student,
                student.equals("ann") ? "Ann Lee" : student,
                student + ".zip",
                submitted == null ? null : Instant.parse(submitted),
                HASH,
                verdicts.contains("B") ? "broken" : "graded",
                "5",
                1,
                new BigDecimal("0.9"),
                null,
                new Results.Points(earned, 4),
                new Results.Mark(BigDecimal.ZERO, BigDecimal.ZERO, 10, false, false),
                List.of(),
                List.of(),
                checks);
    }

    static Results.Check check(String id, boolean isPublic, char verdict) {
        String word = switch (verdict) {
            case 'P' -> "PASSED";
            case 'W' -> "WAITING";
            case 'B' -> "BROKEN";
            default -> "FAILED";
        };
        Results.Evidence evidence = new Results.Evidence(
                "given of " + id,
                List.of("GET /books/1", "curl -i http://127.0.0.1:PORT/books/1"),
                "404",
                "200, Content-Length: 0",
                "1 -> GET /books/1 HTTP/1.1\\r\\n\n1 -> Host: 127.0.0.1:4711\\r\\n\n1 -> \\r\\n\n1 <- HTTP/1.1 200 OK\\r\\n",
                HASH);
        return new Results.Check(
                id,
                "MUST",
                "S3",
                "RFC 9110 §9.3.2",
                2,
                "Title of " + id,
                "why of " + id,
                "hint of " + id,
                word,
                verdict == 'P' ? 1 : 0,
                1,
                isPublic ? "public" : "hidden",
                verdict == 'U',
                verdict == 'W' ? "the check port-comes-back" : verdict == 'B' ? "cause of " + id : null,
                verdict == 'F' || verdict == 'U' ? evidence : null,
                "`GET` answers 200 or 404.");
    }
}
