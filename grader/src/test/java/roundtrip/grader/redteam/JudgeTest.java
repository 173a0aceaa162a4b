package roundtrip.grader.redteam;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import roundtrip.grader.report.Results;
import roundtrip.grader.sandbox.ProtectionLevel;

class JudgeTest {
    private static final Results.Submission REFERENCE = graded("10.0", "PASSED", "PASSED");
    private static final Results.Submission CARRIER = graded("2.0", "PASSED", "FAILED");

    private final Judge judge = new Judge(Map.of("weak", CARRIER), REFERENCE);

    @Test
    void theCarriersMarkIsTheTruth() {
        assertThat(faults("carrier", graded("2.0", "PASSED", "FAILED"))).isEmpty();
        assertThat(faults("carrier", graded("10.0", "PASSED", "PASSED")))
                .anyMatch(fault -> fault.equals("expected the mark 2.0, got 10.0"))
                .anyMatch(fault -> fault.contains("two FAILED became PASSED"));
        assertThat(faults("carrier", graded("2.0", "FAILED", "PASSED")))
                .containsExactly(
                        "verdicts differ from the carrier's: one PASSED became FAILED, two FAILED became PASSED");
    }

    @Test
    void lessIsFineWhereTheAttackMayHarmItself() {
        assertThat(faults("at-most-carrier", graded("0.0", "FAILED", "FAILED"))).isEmpty();
        assertThat(faults("at-most-carrier", graded("2.1", "FAILED", "FAILED"))).hasSize(1);
    }

    @Test
    void aWithheldMarkIsNeverBought() {
        assertThat(faults("at-most-carrier", graded(null, "BROKEN", "FAILED")))
                .anyMatch(fault -> fault.startsWith("a check is BROKEN"))
                .anyMatch(fault -> fault.contains("got null"));
        assertThat(faults("withheld", graded(null, "BROKEN", "FAILED"))).isEmpty();
    }

    @Test
    void outcomeVerdictsAndWordsAreLookedAt() {
        Expected expected = new Expected(
                List.of("exited"),
                Expected.Mark.of("carrier"),
                Map.of("one", "WAITING"),
                List.of("tried"),
                List.of("printed"));

        assertThat(judge.faults(row(), expected, CARRIER))
                .containsExactlyInAnyOrder(
                        "expected the outcome exited, got graded",
                        "expected one WAITING, got PASSED",
                        "expected the report to say \"tried\"",
                        "the report says \"printed\"");
    }

    @Test
    void aNeighbourMustHaveEverything() {
        assertThat(judge.neighbour(REFERENCE)).isEmpty();
        assertThat(judge.neighbour(CARRIER)).hasSize(2).allMatch(fault -> fault.startsWith("the neighbour x: "));
    }

    private List<String> faults(String mark, Results.Submission got) {
        Expected expected = new Expected(List.of("graded"), Expected.Mark.of(mark), Map.of(), List.of(), List.of());
        return judge.faults(row(), expected, got);
    }

    private static Row row() {
        Expected any = new Expected(List.of("graded"), Expected.Mark.of("carrier"), Map.of(), List.of(), List.of());
        return new Row(
                "a-row",
                "",
                Kind.FORGING,
                "",
                "weak",
                "files",
                ProtectionLevel.L0,
                "",
                false,
                false,
                0,
                Map.of("", any),
                List.of(),
                new Bound(0, 0, 0, 0, 0),
                "",
                Map.of());
    }

    private static Results.Submission graded(@Nullable String mark, String one, String two) {
        BigDecimal value = mark == null ? null : new BigDecimal(mark);
        return new Results.Submission(
                "x",
                "x",
                "x",
                null,
                "",
                "graded",
                "",
                1,
                BigDecimal.ZERO,
                null,
                new Results.Points(0, 0),
                new Results.Mark(BigDecimal.ZERO, value, 10, value == null, false),
                List.of("the program printed:\nprinted"),
                List.of(),
                List.of(check("one", one), check("two", two)));
    }

    private static Results.Check check(String id, String verdict) {
        return new Results.Check(id, "MUST", "S1", "", 1, "", "", "", verdict, 0, 1, "public", false, null, null);
    }
}
