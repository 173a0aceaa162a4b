package roundtrip.grader.mark;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact rational number in lowest terms; the denominator is positive. */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    public static final Fraction ZERO = of(0, 1);
    public static final Fraction ONE = of(1, 1);

    public Fraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("a denominator must be positive, but was " + denominator);
        }
        BigInteger common = numerator.gcd(denominator);
        if (common.signum() > 0) {
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** Exactly what the decimals say. */
    public static Fraction of(BigDecimal decimal) {
        BigDecimal plain = decimal.setScale(Math.max(0, decimal.scale()), RoundingMode.UNNECESSARY);
        return new Fraction(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** {@code other} must be positive. */
    public Fraction over(Fraction other) {
        return times(new Fraction(/* numerator= */ other.denominator, /* denominator= */ other.numerator));
    }

    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public int signum() {
        return numerator.signum();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** Rounds half up to so many decimals. */
    public BigDecimal rounded(int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    /** The multiple of {@code step} that {@code mode} chooses, with the decimals of {@code step}; the only place where a mark loses digits. */
    public BigDecimal rounded(BigDecimal step, RoundingMode mode) {
        Fraction steps = over(of(step));
        return new BigDecimal(steps.numerator)
                .divide(new BigDecimal(steps.denominator), 0, mode)
                .multiply(step);
    }

    /** For people: at most six decimals, no zeros at the end. */
    public String shown() {
        BigDecimal short6 = rounded(6).stripTrailingZeros();
        return short6.signum() == 0 ? "0" : short6.toPlainString();
    }
}
