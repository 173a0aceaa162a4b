package roundtrip.quiz.item.numeric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import roundtrip.quiz.Fraction;

/** Numbers for people. */
final class Numbers {

    private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_UP);

    private Numbers() {}

    /** The exact decimal; where it does not end, about six digits of it. */
    static String words(Fraction number) {
        return number.decimal()
                .orElseGet(() -> "about "
                        + new BigDecimal(number.numerator())
                                .divide(new BigDecimal(number.denominator()), SIX_DIGITS)
                                .toPlainString());
    }
}
