package roundtrip.grader.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkingTest {
    @Test
    void everythingIsFullMarks() {
        assertThat(Marking.mark(class05(11, 16), 10).rounded()).contains(new BigDecimal("10.0"));
    }

    @Test
    void nothingIsZero() {
        assertThat(Marking.mark(class05(0, 0), 10).rounded()).contains(new BigDecimal("0.0"));
    }

    @Test
    void theHalvesWeighSixAndFour() {
        assertThat(Marking.mark(class05(11, 0), 10).rounded()).contains(new BigDecimal("6.0"));
        assertThat(Marking.mark(class05(0, 16), 10).rounded()).contains(new BigDecimal("4.0"));
    }

    @Test
    void staysExactUntilTheOneRounding() {
        Mark mark = Marking.mark(class05(10, 15), 10);

        assertThat(mark.exact()).isEqualTo(Fraction.of(405, 44));
        assertThat(mark.rounded()).contains(new BigDecimal("9.2"));
    }

    @Test
    void roundsHalfUp() {
        assertThat(Fraction.of(5, 100).rounded(1)).isEqualTo(new BigDecimal("0.1"));
        assertThat(Fraction.of(49, 1000).rounded(1)).isEqualTo(new BigDecimal("0.0"));
    }

    @Test
    void weightsCount() {
        List<Weighed> checks = List.of(
                new Weighed(true, 3, true, false),
                new Weighed(true, 1, false, false),
                new Weighed(false, 1, true, false));

        assertThat(Marking.mark(checks, 10).rounded()).contains(new BigDecimal("8.5"));
    }

    @Test
    void somethingBrokenWithholdsTheMark() {
        List<Weighed> checks = new ArrayList<>(class05(11, 15));
        checks.add(new Weighed(false, 1, false, true));

        Mark mark = Marking.mark(checks, 10);

        assertThat(mark.withheld()).isTrue();
        assertThat(mark.rounded()).isEmpty();
    }

    @Test
    void anExerciseWithoutPointsHasAMarkOfZero() {
        assertThat(Marking.mark(class05(11, 16), 0).rounded()).contains(new BigDecimal("0.0"));
    }

    @Test
    void zeroChecksAreNeverAMark() {
        assertThatThrownBy(() -> Marking.mark(List.of(), 10)).hasMessageContaining("zero checks");
    }

    private static List<Weighed> class05(int publicPassed, int hiddenPassed) {
        List<Weighed> checks = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            checks.add(new Weighed(true, 1, i < publicPassed, false));
        }
        for (int i = 0; i < 16; i++) {
            checks.add(new Weighed(false, 1, i < hiddenPassed, false));
        }
        checks.add(new Weighed(false, 0, false, false));
        return checks;
    }
}
