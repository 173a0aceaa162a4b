package roundtrip.grader.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtrip.grader.mark.Samples.mark;
import static roundtrip.grader.mark.Samples.policy;
import static roundtrip.grader.mark.Samples.shown;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Golden tables: what each key makes of which verdicts. Without a policy PPFFPF is 3 + 2. */
class RawMarkTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| PPPPPP | 10.0",
                "| PPFFPF | 5.0",
                "| FFFFFF | 0.0",
                "weights: {pub-a: 3} | PFFFFF | 3.0",
                "weights: {pub-a: 0} | FPPPFF | 6.0",
                "weights: {pub-a: 0.5} | PFFFFF | 0.9",
                "weights: {hid-a: 3} | FFFFPF | 3.0",
                "'gates: [{unless-passed: [pub-a], cap: 3}]' | FPPPPP | 3.0",
                "'gates: [{unless-passed: [pub-a], cap: 30%}]' | FPPPPP | 3.0",
                "'gates: [{unless-passed: [pub-a], cap: 3}]' | PPPPPF | 8.0",
                "'gates: [{unless-passed: [pub-a, pub-b], cap: 3}]' | PFPPPP | 3.0",
                "'gates: [{unless-passed: pub-a, cap: 3}, {unless-passed: pub-b, cap: 2}]' | FFPPPP | 2.0",
                "'gates: [{unless-passed: pub-a, cap: 3}]' | FFFFFF | 0.0",
                "'bonus: [{checks: [advice], points: 0.5}]' | PPFFPFP | 5.5",
                "'bonus: [{checks: [advice], points: 5%}]' | PPFFPFP | 5.5",
                "'bonus: [{checks: [advice], points: 0.5}]' | PPFFPFF | 5.0",
                "'bonus: [{checks: [advice], points: 0.5}]' | PPPPPPP | 10.0",
                "'bonus: [{checks: [advice], points: 0.5, total-at-most: 12}]' | PPPPPPP | 10.5",
                "'bonus: [{checks: [advice], points: 2, total-at-most: 6}]' | PPFFPFP | 6.0",
                "'bonus: [{checks: [advice], points: 2, total-at-most: 6}]' | PPPPPFP | 8.0",
                "'deductions: [{unless-passed: pub-d, points: 0.5}]' | PPFFPF | 4.5",
                "'deductions: [{unless-passed: pub-d, points: 0.5}]' | PPFPPF | 6.5",
                "'deductions: [{unless-passed: pub-d, points: 3}]' | FFFFFF | 0.0",
                "mark: {max: 20} | PPFFPF | 10.0",
                "mark: {round: 0.5} | PPPPPF | 8.0",
                "mark: {round: 1} | PFFFFF | 2",
                "'mark: {round: 1, mode: down}' | PFFFFF | 1",
                "'mark: {round: 1, mode: up}' | PFFFFF | 2",
                "mark: {round: 0.25} | PFFFFF | 1.50",
                "mark: {floor: 1} | FFFFFF | 1.0",
                "mark: {floor: 10%} | FFFFFF | 1.0",
            })
    void table(String line, String verdicts, String expected) {
        assertThat(shown(mark(policy(line == null ? "" : line), "", verdicts))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"half-up, 2", "half-even, 2", "half-down, 1", "up, 2", "down, 1"})
    void aHalfIsRoundedAsTheModeSays(String mode, String expected) {
        assertThat(shown(mark(policy("mark: {round: 1, mode: " + mode + "}"), "", "PFFFFF")))
                .isEqualTo(expected);
    }

    @Test
    void aBonusDoesNotOpenAGate() {
        Policy policy = policy(
                "gates: [{unless-passed: pub-a, cap: 3}]", "bonus: [{checks: advice, points: 2, total-at-most: 12}]");

        assertThat(shown(mark(policy, "", "FPPPPPP"))).isEqualTo("3.0");
        assertThat(shown(mark(policy, "", "PPPPPPP"))).isEqualTo("12.0");
    }

    @Test
    void aDeductionComesAfterTheGate() {
        Policy policy =
                policy("gates: [{unless-passed: pub-a, cap: 3}]", "deductions: [{unless-passed: pub-b, points: 1}]");

        assertThat(shown(mark(policy, "", "FFPPPP"))).isEqualTo("2.0");
    }

    @Test
    void theDefaultIsWhatTheMarkWasWithoutAPolicy() {
        Random random = new Random(42);
        for (int i = 0; i < 500; i++) {
            String verdicts = Rules.verdicts(random, "PF");
            Mark before = Marking.mark(
                    Samples.checks(verdicts).stream()
                            .map(one -> new Weighed(one.isPublic(), one.points(), RawMark.passes(one), false))
                            .toList(),
                    10);
            Marked after = mark(Policy.standard(Samples.SLUG), "", verdicts);
            assertThat(after.raw()).isEqualTo(before.exact());
            assertThat(after.finalMark()).isEqualTo(before.rounded());
        }
    }

    @Test
    void theRawMarkIsExact() {
        assertThat(mark(policy("weights: {pub-a: 2, pub-b: 5}"), "", "PFFFFF").raw())
                .isEqualTo(Fraction.of(12, 9));
    }

    @Test
    void brokenWithholdsAndLowersNothing() {
        Marked marked = mark(policy(), "", "PPPPPB");

        assertThat(marked.withheld()).isTrue();
        assertThat(marked.provisional()).isTrue();
        assertThat(marked.raw()).isEqualTo(Fraction.of(8, 1));
    }

    @Test
    void unstableCostsNothingAndIsProvisional() {
        Marked marked = mark(policy("gates: [{unless-passed: pub-a, cap: 3}]"), "", "UPPPPU");

        assertThat(shown(marked)).isEqualTo("10.0");
        assertThat(marked.provisional()).isTrue();
        assertThat(mark(policy(), "", "PPPPPP").provisional()).isFalse();
    }
}
