package roundtrip.site.grades;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Marks and points as people read them: at most two decimals, no idle zeros. */
final class Numbers {
    private Numbers() {}

    static String plain(@Nullable BigDecimal number) {
        if (number == null) {
            return "–";
        }
        BigDecimal rounded = number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
