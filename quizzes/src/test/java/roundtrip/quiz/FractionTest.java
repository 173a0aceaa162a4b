package roundtrip.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void isKeptInLowestTermsWithThePositiveDenominator() {
        assertThat(Fraction.of(4, -6)).hasToString("-2/3").isEqualTo(Fraction.of(-2, 3));
    }

    @Test
    void readsDecimalsAndFractionsExactly() {
        assertThat(Fraction.parse("0.7")).isEqualTo(Fraction.of(7, 10));
        assertThat(Fraction.parse("1e1")).isEqualTo(Fraction.of(10));
        assertThat(Fraction.parse("1/3")).isEqualTo(Fraction.of(1, 3));
    }

    @Test
    void isRoundedHalfUpForDisplayOnly() {
        assertThat(Fraction.of(2, 3).display()).isEqualTo("0.67");
        assertThat(Fraction.of(1, 8).display()).isEqualTo("0.13");
        assertThat(Fraction.of(20).display()).isEqualTo("20");
        assertThat(Fraction.ZERO.display()).isEqualTo("0");
    }

    @Test
    void refusesADenominatorOfZero() {
        assertThatThrownBy(() -> Fraction.of(1, 0)).hasMessageContaining("denominator");
    }
}
