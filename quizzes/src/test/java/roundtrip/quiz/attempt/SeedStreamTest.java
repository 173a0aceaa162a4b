package roundtrip.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import roundtrip.quiz.Seed;

/** The published vectors: every build, on every machine, deals the same paper from the same seed. */
class SeedStreamTest {

    private static final Seed SEED = Seed.ofHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    @Test
    void shufflesAsPublished() {
        assertThat(shuffled("order|demo|1")).isEqualTo("fcaedb");
        assertThat(shuffled("order|demo|2")).isEqualTo("dcbfea");
    }

    @Test
    void drawsNumbersAsPublished() {
        SeedStream stream = new SeedStream(SEED, "params|demo|1");

        assertThat(IntStream.range(0, 4).mapToObj(i -> stream.below(19))).containsExactly(11, 6, 0, 15);
    }

    @Test
    void makesTokensAsPublished() {
        assertThat(new SeededDeal(SEED, "demo", "any").token("a")).isEqualTo("6c1b6b80a03bd1693abf");
    }

    @Test
    void leavesPinnedElementsInTheirPlace() {
        SeedStream stream = new SeedStream(SEED, "order|demo|1");

        List<String> shuffled = stream.shuffle(List.of("a", "b", "none", "c", "d", "e", "f"), "none"::equals);

        assertThat(shuffled).containsExactly("f", "c", "none", "a", "e", "d", "b");
    }

    @Test
    void goesOnAfterItsFirstBlock() {
        SeedStream stream = new SeedStream(SEED, "long");

        assertThat(IntStream.range(0, 100)
                        .map(i -> stream.below(1000))
                        .distinct()
                        .count())
                .isGreaterThan(80);
    }

    private static String shuffled(String label) {
        return String.join("", new SeedStream(SEED, label).shuffle(List.of("a", "b", "c", "d", "e", "f")));
    }
}
