package roundtrip.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtrip.grader.bundle.Bundle;
import roundtrip.kit.check.Evidence;
import roundtrip.kit.check.Unwritten;
import roundtrip.kit.check.Verdict;

/** What later runs say is put in here; that runs differ cannot be arranged with a real program at every level. */
class ConfirmTest {
    private static final Duration WALL = Duration.ofMinutes(2);
    /** Needed by the two others. */
    private static final String FIRST = "greets-the-reader";

    private static final String PAGE = "page-shows-the-greeting";
    private static final String SCRIPT = "greets-in-any-script";

    private final List<Set<String>> asked = new ArrayList<>();
    private final List<Boolean> alone = new ArrayList<>();
    private final List<Run> answers = new ArrayList<>();
    private Plan plan;

    @BeforeEach
    void open() throws IOException {
        try (Bundle bundle = Bundle.open()) {
            plan = Plan.of(bundle.exercise("00-doctor"));
        }
    }

    @Test
    void whatPassesRunsOnce() throws Exception {
        Confirm.Confirmed got = confirm(run(passed(), passed(), passed()));

        assertThat(asked).isEmpty();
        assertThat(got.unstable()).isEmpty();
    }

    @Test
    void whatIsNotStartedRunsOnce() throws Exception {
        Verdict todo = new Verdict.NotStarted(Unwritten.of(Map.of("step", 1L, "what", "x", "anchor", "#y")));
        confirm(run(todo, waits(FIRST), waits(FIRST)));

        assertThat(asked).isEmpty();
    }

    @Test
    void whatFailsTwiceStandsWithItsFirstEvidence() throws Exception {
        answers.add(run(passed(), failed("second"), null));

        Confirm.Confirmed got = confirm(run(passed(), failed("first"), passed()));

        assertThat(asked).containsExactly(Set.of(FIRST, PAGE));
        assertThat(alone).containsExactly(false);
        assertThat(got.run().verdicts().get(PAGE)).isEqualTo(failed("first"));
        assertThat(got.unstable()).isEmpty();
    }

    @Test
    void whatPassesTheSecondTimeRunsThreeTimesMoreAndIsUnstable() throws Exception {
        answers.add(run(passed(), passed(), null));
        answers.add(run(passed(), failed("third"), null));
        answers.add(run(passed(), passed(), null));
        answers.add(run(passed(), failed("fifth"), null));

        Confirm.Confirmed got = confirm(run(passed(), failed("first"), passed()));

        assertThat(asked).hasSize(4);
        assertThat(got.run().verdicts().get(PAGE)).isEqualTo(passed());
        assertThat(got.unstable())
                .containsOnly(Map.entry(
                        PAGE, new Unstable(2, 3, Optional.of(evidence("first", false)), List.of("line of " + PAGE))));
    }

    @Test
    void whatWaitedForAnUnstableCheckIsRunWithIt() throws Exception {
        answers.add(run(passed(), null, null));
        for (int i = 0; i < 3; i++) {
            answers.add(run(passed(), failed("really"), passed()));
        }

        Confirm.Confirmed got = confirm(run(failed("by chance"), waits(FIRST), waits(FIRST)));

        assertThat(asked).startsWith(Set.of(FIRST), Set.of(FIRST, PAGE, SCRIPT));
        assertThat(got.unstable()).containsOnlyKeys(FIRST, SCRIPT);
        assertThat(got.run().verdicts().get(PAGE)).isEqualTo(failed("really"));
        assertThat(got.run().verdicts().get(SCRIPT)).isEqualTo(passed());
    }

    @Test
    void aNeedThatFailsTheSecondTimeConfirmsNothing() throws Exception {
        answers.add(run(failed("x"), waits(FIRST), null));
        for (int i = 0; i < 3; i++) {
            answers.add(run(passed(), failed("again"), null));
        }

        Confirm.Confirmed got = confirm(run(passed(), failed("first"), passed()));

        assertThat(got.unstable()).isEmpty();
        assertThat(got.run().verdicts().get(PAGE)).isEqualTo(failed("first"));
        assertThat(got.run().verdicts().get(FIRST)).isEqualTo(passed());
    }

    @Test
    void whatCameTooLateIsTriedAlone() throws Exception {
        answers.add(run(passed(), failed("late"), null));

        confirm(run(passed(), new Verdict.Failed(evidence("late", true)), passed()));

        assertThat(alone).containsExactly(true);
    }

    @Test
    void aProgramThatDidNotStartOnceIsUnstable() throws Exception {
        answers.add(run(passed(), passed(), passed()));
        for (int i = 0; i < 3; i++) {
            answers.add(run(passed(), passed(), passed()));
        }
        Verdict over = new Verdict.Waiting(Verdict.Cause.outcome("did-not-start"));

        Confirm.Confirmed got = confirm(over("did-not-start", Duration.ZERO, failed("no start"), over, over));

        assertThat(asked.get(0)).containsExactlyInAnyOrder(FIRST, PAGE, SCRIPT);
        assertThat(got.unstable()).containsOnlyKeys(FIRST, PAGE, SCRIPT);
        assertThat(got.run().over()).isEmpty();
    }

    @Test
    void aProgramThatNeverStartsStands() throws Exception {
        Verdict over = new Verdict.Waiting(Verdict.Cause.outcome("did-not-start"));
        answers.add(over("did-not-start", Duration.ZERO, failed("no start"), over, over));

        Confirm.Confirmed got = confirm(over("did-not-start", Duration.ZERO, failed("no start"), over, over));

        assertThat(got.unstable()).isEmpty();
        assertThat(got.run().over()).contains("did-not-start");
    }

    @Test
    void processorTimeStandsAndWallTimeIsTriedAlone() throws Exception {
        Verdict cpu = new Verdict.Waiting(Verdict.Cause.outcome("over-cpu"));
        confirm(over("over-cpu", Duration.ofSeconds(61), failed("x"), cpu, cpu));
        assertThat(asked).isEmpty();

        Verdict time = new Verdict.Waiting(Verdict.Cause.outcome("over-time"));
        confirm(over("over-time", Duration.ofSeconds(100), failed("x"), time, time));
        assertThat(asked).as("it worked all the time").isEmpty();

        answers.add(over("over-time", Duration.ofSeconds(1), failed("x"), time, time));
        confirm(over("over-time", Duration.ofSeconds(1), failed("x"), time, time));
        assertThat(alone).containsExactly(true);
    }

    @Test
    void whatBrokeOnOurSideRunsOnceMore() throws Exception {
        answers.add(run(passed(), passed(), null));

        Confirm.Confirmed got = confirm(run(passed(), new Verdict.Broken("ours"), passed()));

        assertThat(asked).containsExactly(Set.of(FIRST, PAGE));
        assertThat(got.run().verdicts().get(PAGE)).isEqualTo(passed());
        assertThat(got.unstable()).isEmpty();
    }

    @Test
    void whatBreaksTwiceIsBroken() throws Exception {
        answers.add(run(passed(), new Verdict.Broken("ours again"), null));

        Confirm.Confirmed got = confirm(run(passed(), new Verdict.Broken("ours"), passed()));

        assertThat(got.run().verdicts().get(PAGE)).isEqualTo(new Verdict.Broken("ours"));
    }

    private Confirm.Confirmed confirm(Run first) throws Exception {
        Confirm.Confirmed got = new Confirm(plan, WALL, (ids, withoutNeighbours) -> {
                    asked.add(Set.copyOf(ids));
                    alone.add(withoutNeighbours);
                    return answers.remove(0);
                })
                .confirm(first);
        assertThat(answers).isEmpty();
        return got;
    }

    private static Run run(Verdict first, @Nullable Verdict page, @Nullable Verdict script) {
        return of(Optional.empty(), Duration.ofSeconds(1), first, page, script);
    }

    private static Run over(String outcome, Duration cpu, Verdict first, Verdict page, Verdict script) {
        return of(Optional.of(outcome), cpu, first, page, script);
    }

    private static Run of(
            Optional<String> over, Duration cpu, Verdict first, @Nullable Verdict page, @Nullable Verdict script) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        verdicts.put(FIRST, first);
        if (page != null) {
            verdicts.put(PAGE, page);
        }
        if (script != null) {
            verdicts.put(SCRIPT, script);
        }
        Map<String, List<String>> transcripts = new LinkedHashMap<>();
        verdicts.forEach((id, verdict) -> {
            if (verdict.isPassed()) {
                transcripts.put(id, List.of("line of " + id));
            }
        });
        return new Run(verdicts, transcripts, over, "", cpu, List.of());
    }

    private static Verdict passed() {
        return new Verdict.Passed();
    }

    private static Verdict failed(String got) {
        return new Verdict.Failed(evidence(got, false));
    }

    private static Evidence evidence(String got, boolean late) {
        return new Evidence("", List.of("GET /"), "200", got, List.of(), late);
    }

    private static Verdict waits(String check) {
        return new Verdict.Waiting(Verdict.Cause.check(check));
    }
}
