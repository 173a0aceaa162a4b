package roundtrip.quiz.bank.param;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import roundtrip.quiz.Fraction;

class FormulaTest {

    private static final Map<String, Fraction> PARAMETERS =
            Map.of("n", Fraction.of(3), "p", Fraction.parse("0.99"), "rtt", Fraction.of(20));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3*rtt; 60",
                "1 + 2*3^2; 19",
                "2^3^2; 512",
                "-2^2; -4",
                "2^-0; 1",
                "10-4-3; 3",
                "100/8/5; 5/2",
                "(1+2)*n; 9",
                "1-(1-p)^2; 9999/10000",
                "0.1+0.2; 3/10",
                "min(n, 2, rtt); 2",
                "max(n, 2); 3",
                "abs(n-rtt); 17",
                "ceil(rtt/n); 7",
                "floor(rtt/n); 6",
                "floor(-1/2); -1",
                "round(rtt/n, 2); 667/100",
                "round(0.125, 2); 13/100",
                "round(-0.125, 2); -13/100",
                " n ; 3"
            })
    void numbers(String formula, String value) {
        assertThat(Formula.parse(formula).at(PARAMETERS).asNumber()).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource({
        "n = 3, true",
        "n != 3, false",
        "not (n = 3 and p = 0.99), false",
        "n < 3 or n >= 3, true",
        "not n = 3 or n <= 2, false",
        "whole(rtt/4), true",
        "whole(rtt/3), false",
        "(n > 2) and (rtt > 2*n), true",
        "n = 2 or n = 3 and p = 1, false"
    })
    void conditions(String formula, boolean holds) {
        assertThat(Formula.parse(formula).at(PARAMETERS).asTruth()).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "n+; expected a number",
                "(n; expected \")\"",
                "n n; expected the end",
                "n = 3 = 3; expected the end",
                "'n; ls'; this is no formula",
                "\"a\"; this is no formula",
                "N; this is no formula",
                "1.; this is no formula",
                "*; expected a number",
                "min n; expected \"(\"",
                "m; no parameter \"m\"",
                "n/(n-3); cannot be divided by 0",
                "2^65; expected a whole exponent",
                "2^0.5; expected a whole exponent",
                "2^-1; expected a whole exponent",
                "((9^64)^64)^64; gets too large",
                "n and p; expected a condition",
                "(n = 3) + 1; expected a number, got a condition",
                "abs(1, 2); expected one argument",
                "round(1); expected round(x, digits)",
                "round(1, 13); expected round(x, digits)"
            })
    void whatMakesNoSenseIsTold(String formula, String message) {
        assertThatThrownBy(() -> Formula.parse(formula).at(PARAMETERS).asNumber())
                .isInstanceOf(FormulaException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aFormulaIsShort() {
        assertThatThrownBy(() -> Formula.parse("1+".repeat(100) + "1"))
                .isInstanceOf(FormulaException.class)
                .hasMessage("expected a formula of at most 200 characters, got 201");
        assertThat(Formula.parse("(".repeat(99) + "1" + ")".repeat(99))
                        .at(Map.of())
                        .asNumber())
                .isEqualTo(Fraction.ONE);
    }
}
