package roundtrip.kit.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import roundtrip.kit.wire.Pace;
import roundtrip.kit.wire.Patience;

class SequencesTest {
    private record Number(int value) implements Sequences.Step {
        @Override
        public String line() {
            return "curl http://127.0.0.1:PORT/" + value;
        }
    }

    private final Pace pace = new Pace(1);
    private final List<List<Number>> runs = new ArrayList<>();

    private Sequences sequences(String seed) {
        return new Sequences(new Scope(pace, new Patience(pace)), Seed.of(seed, "sequences"));
    }

    private static List<Number> twenty(Seed seed) {
        return IntStream.range(0, 20).mapToObj(i -> new Number(seed.number(0, 9))).collect(Collectors.toList());
    }

    private static CheckFailed failed(String got, boolean late) {
        return new CheckFailed(new Evidence("a shelf", List.of("GET /"), "no such pair", got, List.of(), late));
    }

    private Sequences.Property<Number> never(Predicate<List<Integer>> bad) {
        return steps -> {
            runs.add(steps);
            List<Integer> values = steps.stream().map(Number::value).collect(Collectors.toList());
            if (bad.test(values)) {
                throw failed(values.toString(), false);
            }
        };
    }

    private Evidence witness(int tries, Predicate<List<Integer>> bad) {
        CheckFailed failure =
                catchThrowableOfType(CheckFailed.class, () -> sequences("s").shouldHold(50, tries, SequencesTest::twenty, never(bad)));
        return failure.evidence();
    }

    private static boolean sevenBeforeThree(List<Integer> values) {
        return values.contains(7) && values.subList(values.indexOf(7), values.size()).contains(3);
    }

    @Test
    void runsAsManySequencesAsAskedForWhenAllHold() {
        assertThatCode(() -> sequences("s").shouldHold(5, 100, SequencesTest::twenty, never(values -> false)))
                .doesNotThrowAnyException();

        assertThat(runs).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void shortensAFailureToTheStepsThatMatter() {
        Evidence evidence = witness(200, SequencesTest::sevenBeforeThree);

        assertThat(evidence.sent()).containsExactly("curl http://127.0.0.1:PORT/7", "curl http://127.0.0.1:PORT/3");
        assertThat(evidence.got()).isEqualTo("[7, 3]");
        assertThat(evidence.given()).startsWith("a shelf (sequence ").contains("shortened from 20 to 2 steps").doesNotContain("at times");
    }

    @Test
    void endsAtOneStep() {
        assertThat(witness(200, values -> true).sent()).hasSize(1);
    }

    @Test
    void triesNoMoreOftenThanItMay() {
        Evidence evidence = witness(3, SequencesTest::sevenBeforeThree);
        long drawn = runs.stream().filter(steps -> steps.size() == 20).count();

        assertThat(runs.size() - drawn).as("three tries, and the shortest once more").isBetween(3L, 4L);
        assertThat(evidence.got()).contains("7", "3");
    }

    @Test
    void theSameSeedGivesTheSameRuns() {
        Evidence first = witness(200, SequencesTest::sevenBeforeThree);
        List<List<Number>> before = List.copyOf(runs);
        runs.clear();

        assertThat(witness(200, SequencesTest::sevenBeforeThree)).isEqualTo(first);
        assertThat(runs).isEqualTo(before);
        assertThat(twenty(Seed.of("other", "sequences"))).isNotEqualTo(before.get(0));
    }

    @Test
    void saysWhenTheShortestFailsAtTimesOnly() {
        boolean[] failedBefore = {false};

        Evidence evidence = witness(200, values -> {
            boolean fails = !failedBefore[0];
            failedBefore[0] = true;
            return fails;
        });

        assertThat(evidence.given()).contains("shortened from 20 to 20 steps; it fails at times only");
        assertThat(evidence.sent()).hasSize(20);
    }

    @Test
    void doesNotRunAFailureByDeadlineAgain() {
        CheckFailed failure = catchThrowableOfType(
                CheckFailed.class, () -> sequences("s").shouldHold(50, 200, SequencesTest::twenty, steps -> {
                    runs.add(steps);
                    throw failed("nothing", true);
                }));

        assertThat(runs).hasSize(1);
        assertThat(failure.evidence().late()).isTrue();
        assertThat(failure.evidence().sent()).hasSize(20);
    }
}
