package roundtrip.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecidedTest {
    private static final String HASH = "ab".repeat(32);
    private static final Results.Evidence EVIDENCE =
            new Results.Evidence("", List.of("GET /"), "200", "404", "1 -> GET /", HASH);

    /** Two public checks of 1 point each and a hidden one of 2: 6 and 4 of 10. */
    private final Results.Submission unstable = submission(
            "graded",
            check("steady", "public", 1, "PASSED", false),
            check("by-chance", "public", 1, "PASSED", true),
            check("hidden", "hidden", 2, "FAILED", false));

    private final Results.Submission broken = submission(
            "broken",
            check("steady", "public", 1, "PASSED", false),
            check("ours", "public", 1, "BROKEN", false),
            check("ours-too", "hidden", 2, "BROKEN", false));

    @Test
    void anUnstableCheckIsInTheSchema() throws IOException {
        Instant time = Instant.parse("2026-11-22T22:00:00Z");
        Results.Batch batch = new Results.Batch(
                "b", "05-seven-methods", "t", 1, HASH, HASH, "1", "17", "L2", "p", "5", List.of("steady"), time, time);
        String json = ResultsFile.line(new Results(Results.SCHEMA, batch, List.of(unstable)));

        assertThat(ReportTest.schema().validate(json, InputFormat.JSON)).isEmpty();
        assertThat(ResultsFile.ofLine(ResultsFile.line(unstable), Results.Submission.class))
                .isEqualTo(unstable);
    }

    @Test
    void nothingChangesWithoutADecision() {
        Decision other = Decision.about("bob", "by-chance", Decision.Word.FAILED, "eve", "why");

        assertThat(Decided.apply(unstable, List.of(other))).isSameAs(unstable);
    }

    @Test
    void anUnstableCheckThatIsFailedCostsItsPointsAndTheMarkIsNoLongerProvisional() {
        Results.Submission decided = Decided.apply(unstable, decisions("by-chance", Decision.Word.FAILED));

        assertThat(decided.mark().finalMark()).isEqualByComparingTo("3.0");
        assertThat(decided.mark().provisional()).isFalse();
        assertThat(decided.points()).isEqualTo(new Results.Points(1, 4));
        assertThat(decided.checks().get(1).unstable()).isFalse();
        assertThat(decided.checks().get(1).cause()).isEqualTo("decided by eve: looked at it");
        assertThat(decided.checks().get(1).evidence()).isEqualTo(EVIDENCE);
    }

    @Test
    void theLastDecisionWins() {
        List<Decision> both = List.of(
                Decision.about("ann", "by-chance", Decision.Word.FAILED, "eve", "first"),
                Decision.about("ann", "by-chance", Decision.Word.PASSED, "mallory", "second"));

        assertThat(Decided.apply(unstable, both).mark().finalMark()).isEqualByComparingTo("6.0");
    }

    @Test
    void aMarkIsWithheldAsLongAsOneCheckIsBroken() {
        Results.Submission half = Decided.apply(broken, decisions("ours", Decision.Word.PASSED));
        assertThat(half.mark().finalMark()).isNull();
        assertThat(half.outcome()).isEqualTo("broken");

        Results.Submission whole = Decided.apply(broken, decisions("", Decision.Word.PASSED));
        assertThat(whole.mark().finalMark()).isEqualByComparingTo("10.0");
        assertThat(whole.outcome()).isEqualTo("graded");
    }

    @Test
    void whatStandsIsSeenAndKeepsItsMark() {
        Results.Submission seen = Decided.apply(broken, decisions("", Decision.Word.STANDS));

        assertThat(seen.mark().withheld()).isTrue();
    }

    @Test
    void aDecisionNeedsANameAndAReason() {
        assertThatThrownBy(() -> Decision.about("ann", "x", Decision.Word.PASSED, " ", "why"))
                .hasMessageContaining("needs a name and a reason");
        assertThatThrownBy(() -> Decision.about("ann", "x", Decision.Word.PASSED, "eve", ""))
                .hasMessageContaining("needs a name and a reason");
    }

    private static List<Decision> decisions(String check, Decision.Word word) {
        return List.of(Decision.about("ann", check, word, "eve", "looked at it"));
    }

    private static Results.Submission submission(String outcome, Results.Check... checks) {
        return new Results.Submission(
                "7",
                "Ann",
                "ann",
                null,
                HASH,
                outcome,
                "5",
                1,
                BigDecimal.ONE,
                null,
                new Results.Points(2, 4),
                new Results.Mark(new BigDecimal("6.000000"), new BigDecimal("6.0"), 10, false, true),
                List.of(),
                List.of(),
                List.of(checks));
    }

    private static Results.Check check(String id, String half, int points, String verdict, boolean unstable) {
        Results.@Nullable Runs runs = unstable ? new Results.Runs(2, 3, "1 -> GET /") : null;
        return new Results.Check(
                id,
                "MUST",
                "S1",
                "",
                1,
                "t",
                "w",
                "h",
                verdict,
                verdict.equals("PASSED") ? points : 0,
                points,
                half,
                unstable,
                null,
                unstable ? EVIDENCE : null,
                runs,
                null);
    }
}
