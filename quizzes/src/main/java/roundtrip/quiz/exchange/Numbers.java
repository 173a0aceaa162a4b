package roundtrip.quiz.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import roundtrip.quiz.Fraction;

/** Numbers from strangers: of bounded length, so that {@code 1e999999999} costs nothing. */
public final class Numbers {

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})(?:[eE]([+-]?\\d{1,3}))?");
    private static final int LARGEST_EXPONENT = 40;

    private Numbers() {}

    /** A number of ours, or empty if it is none or out of all bounds. A comma counts as the decimal point. */
    public static Optional<Fraction> read(String text) {
        String number = text.strip().replace(',', '.').replace('\u2212', '-');
        var matcher = DECIMAL.matcher(number);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String exponent = matcher.group(3);
        if (exponent != null && Math.abs(Integer.parseInt(exponent)) > LARGEST_EXPONENT) {
            return Optional.empty();
        }
        return Optional.of(Fraction.parse(new BigDecimal(number).toPlainString()));
    }

    /** A number, or an error that names it. */
    public static Fraction fraction(String text) {
        return read(text)
                .orElseThrow(() -> new ExchangeException(
                        "number",
                        "expected a decimal number of at most 40 digits, got \"" + Losses.shortened(text) + "\""));
    }

    /** At most so many decimals, without trailing zeros. */
    public static String decimal(Fraction value, int decimals) {
        BigDecimal rounded = new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** As the bank writes an answer. */
    public static JsonNode node(Fraction value) {
        return JsonNodeFactory.instance.numberNode(new BigDecimal(decimal(value, 40)));
    }
}
