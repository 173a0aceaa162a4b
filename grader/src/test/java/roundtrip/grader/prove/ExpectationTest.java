package roundtrip.grader.prove;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import roundtrip.grader.bundle.Bundle;
import roundtrip.grader.bundle.Solution;
import roundtrip.grader.mark.Marking;
import roundtrip.grader.mark.Outcome;
import roundtrip.grader.run.Assessment;
import roundtrip.grader.run.Plan;
import roundtrip.kit.check.Evidence;
import roundtrip.kit.check.Unwritten;
import roundtrip.kit.check.Verdict;

/** The proof must be able to fail: each kind of wrong verdict is found. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExpectationTest {
    private static final Verdict PASSED = new Verdict.Passed();
    private static final Verdict FAILED =
            new Verdict.Failed(new Evidence("", List.of("GET /"), "200", "404", List.of()));
    private static final Verdict TODO = new Verdict.NotStarted(new Unwritten(1, "do it", "#step-1"));

    private Bundle bundle;
    private Plan plan;

    @BeforeAll
    void open() throws IOException {
        bundle = Bundle.open();
        plan = Plan.of(bundle.exercise("05-seven-methods"));
    }

    @AfterAll
    void close() throws IOException {
        bundle.close();
    }

    @Test
    void aStubMustNotPassOrFailAnything() {
        assertThat(faults(Solution.Kind.STUB, Set.of(), all(TODO))).isEmpty();
        assertThat(faults(Solution.Kind.STUB, Set.of(), with(all(TODO), "missing-is-404", PASSED)))
                .hasSize(1);
        assertThat(faults(Solution.Kind.STUB, Set.of(), with(all(TODO), "missing-is-404", FAILED)))
                .hasSize(1);
    }

    @Test
    void aReferenceMustPassEverythingButAdvice() {
        assertThat(faults(Solution.Kind.RIGHT, Set.of(), all(PASSED))).isEmpty();
        assertThat(faults(Solution.Kind.RIGHT, Set.of(), with(all(PASSED), "method-name-is-exact", FAILED)))
                .isEmpty();
        assertThat(faults(Solution.Kind.RIGHT, Set.of(), with(all(PASSED), "missing-is-404", FAILED)))
                .singleElement()
                .asString()
                .contains("FAILED of missing-is-404", "expected 200, got 404");
    }

    @Test
    void aMutantMustFailWhatItNamesAndNothingElse() {
        Map<String, Verdict> caught = with(all(PASSED), "missing-is-404", FAILED);

        assertThat(faults(Solution.Kind.MUTANT, Set.of("missing-is-404"), caught))
                .isEmpty();
        assertThat(faults(Solution.Kind.MUTANT, Set.of("missing-is-404"), all(PASSED)))
                .containsExactly("expected missing-is-404 to fail, got PASSED");
        assertThat(faults(Solution.Kind.MUTANT, Set.of("missing-is-404"), with(caught, "delete-removes", FAILED)))
                .hasSize(1);
        assertThat(faults(Solution.Kind.MUTANT, Set.of("missing-is-404"), with(caught, "delete-removes", TODO)))
                .hasSize(1);
        assertThat(faults(
                        Solution.Kind.MUTANT,
                        Set.of("missing-is-404"),
                        with(caught, "delete-removes", new Verdict.Broken("x"))))
                .hasSize(1);
    }

    @Test
    void whatNeedsAFailedCheckMayWaitButNotForAnOutcome() {
        Map<String, Verdict> caught = with(all(PASSED), "head-of-missing-is-404", FAILED);
        Verdict need = new Verdict.Waiting(Verdict.Cause.check("head-of-missing-is-404"));
        Verdict outcome = new Verdict.Waiting(Verdict.Cause.outcome("over-time"));

        assertThat(faults(
                        Solution.Kind.MUTANT, Set.of("head-of-missing-is-404"), with(caught, "head-matches-get", need)))
                .isEmpty();
        assertThat(faults(
                        Solution.Kind.MUTANT,
                        Set.of("head-of-missing-is-404"),
                        with(caught, "head-matches-get", outcome)))
                .hasSize(1);
    }

    @Test
    void whatNeedsAFailedCheckDoesNotPass() {
        assertThat(Expectation.passing(plan, List.of("head-of-missing-is-404")))
                .doesNotContain("head-of-missing-is-404", "head-matches-get")
                .hasSize(plan.checks().size() - 2);
    }

    @Test
    void sentencesAndChecksMustMatchBothWays() {
        String readme =
                "[S1] [S2] [S3] [S4] [S5] [S6] [S7] [S8] [S9] [S10] [S11] [S12] [S13] [S14] [S15] [S16] [S17] [S18] [S19] [S20] [S21] [S22]";

        assertThat(sentences(readme)).isEmpty();
        assertThat(sentences(readme + " [S23]")).containsExactly("no check is about [S23]");
        assertThat(sentences(readme.replace("[S5] ", "")))
                .containsExactly("the check put-replaces-entirely is about [S5], which the README does not have");
    }

    private List<String> sentences(String readme) {
        return Sentences.faults(Map.of("README.md", readme.getBytes(UTF_8)), plan.checks());
    }

    private List<String> faults(Solution.Kind kind, Set<String> fails, Map<String, Verdict> verdicts) {
        List<Assessment.Judged> judged = new ArrayList<>();
        for (Plan.Planned planned : plan.checks()) {
            judged.add(new Assessment.Judged(
                    planned, verdicts.getOrDefault(planned.card().id(), PASSED)));
        }
        Assessment got = new Assessment(
                Outcome.GRADED, Marking.nothing(10), judged, "", Duration.ZERO, Duration.ZERO, List.of(), List.of());
        return Expectation.faults(new Solution("x", kind, Map.of(), "", fails), got);
    }

    private Map<String, Verdict> all(Verdict verdict) {
        Map<String, Verdict> all = new java.util.HashMap<>();
        plan.checks().forEach(one -> all.put(one.card().id(), verdict));
        return all;
    }

    private static Map<String, Verdict> with(Map<String, Verdict> all, String id, Verdict verdict) {
        Map<String, Verdict> changed = new java.util.HashMap<>(all);
        assertThat(changed.put(id, verdict)).as(id).isNotNull();
        return changed;
    }
}
