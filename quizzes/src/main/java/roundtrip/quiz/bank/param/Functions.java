package roundtrip.quiz.bank.param;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.bank.param.Formula.Value;

/** What the operators and functions of formulas do. */
final class Functions {

    /** Those that are written with their arguments in parentheses. */
    static final Set<String> NAMES = Set.of("min", "max", "abs", "ceil", "floor", "round", "whole");

    private static final int LARGEST_EXPONENT = 64;
    private static final int MOST_DIGITS = 12;
    private static final int MOST_BITS = 10_000;

    private Functions() {}

    static Value apply(String name, List<Value> arguments) {
        return switch (name) {
            case "not" -> Value.of(!arguments.get(0).asTruth());
            case "and" ->
                Value.of(arguments.get(0).asTruth() && arguments.get(1).asTruth());
            case "or" -> Value.of(arguments.get(0).asTruth() || arguments.get(1).asTruth());
            case "whole" -> Value.of(whole(only(name, arguments)));
            case "=", "!=", "<", "<=", ">", ">=" -> Value.of(compare(name, number(arguments, 0), number(arguments, 1)));
            default -> Value.of(number(name, arguments));
        };
    }

    private static Fraction number(String name, List<Value> arguments) {
        return switch (name) {
            case "+" -> number(arguments, 0).plus(number(arguments, 1));
            case "-" -> number(arguments, 0).minus(number(arguments, 1));
            case "*" -> number(arguments, 0).times(number(arguments, 1));
            case "/" -> quotient(number(arguments, 0), number(arguments, 1));
            case "^" -> power(number(arguments, 0), number(arguments, 1));
            case "negate" -> Fraction.ZERO.minus(number(arguments, 0));
            case "min" ->
                arguments.stream().map(Value::asNumber).reduce(Fraction::min).orElseThrow();
            case "max" ->
                arguments.stream().map(Value::asNumber).reduce(Fraction::max).orElseThrow();
            case "abs" -> only(name, arguments).abs();
            case "ceil" -> rounded(only(name, arguments), 0, RoundingMode.CEILING);
            case "floor" -> rounded(only(name, arguments), 0, RoundingMode.FLOOR);
            case "round" -> round(arguments);
            default -> throw new FormulaException("there is no function \"" + name + "\"");
        };
    }

    private static Fraction number(List<Value> arguments, int place) {
        return arguments.get(place).asNumber();
    }

    private static Fraction only(String name, List<Value> arguments) {
        if (arguments.size() != 1) {
            throw new FormulaException("expected one argument of " + name + ", got " + arguments.size());
        }
        return number(arguments, 0);
    }

    private static boolean whole(Fraction number) {
        return number.denominator().equals(BigInteger.ONE);
    }

    private static boolean compare(String operator, Fraction left, Fraction right) {
        int order = left.compareTo(right);
        return switch (operator) {
            case "=" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static Fraction quotient(Fraction dividend, Fraction divisor) {
        if (divisor.equals(Fraction.ZERO)) {
            throw new FormulaException(dividend + " cannot be divided by 0");
        }
        return dividend.dividedBy(divisor);
    }

    private static Fraction power(Fraction base, Fraction exponent) {
        if (!whole(exponent)
                || exponent.compareTo(Fraction.ZERO) < 0
                || exponent.compareTo(Fraction.of(LARGEST_EXPONENT)) > 0) {
            throw new FormulaException("expected a whole exponent from 0 to " + LARGEST_EXPONENT + ", got " + exponent);
        }
        int times = exponent.numerator().intValueExact();
        int bits = Math.max(base.numerator().bitLength(), base.denominator().bitLength());
        if (bits * times > MOST_BITS) {
            throw new FormulaException("a power gets too large: it has over " + MOST_BITS + " bits");
        }
        return new Fraction(base.numerator().pow(times), base.denominator().pow(times));
    }

    private static Fraction round(List<Value> arguments) {
        Fraction digits = arguments.size() == 2 ? number(arguments, 1) : Fraction.of(-1);
        if (!whole(digits) || digits.compareTo(Fraction.ZERO) < 0 || digits.compareTo(Fraction.of(MOST_DIGITS)) > 0) {
            throw new FormulaException("expected round(x, digits) with 0 to " + MOST_DIGITS + " digits");
        }
        return rounded(number(arguments, 0), digits.numerator().intValueExact(), RoundingMode.HALF_UP);
    }

    private static Fraction rounded(Fraction number, int digits, RoundingMode mode) {
        BigDecimal rounded =
                new BigDecimal(number.numerator()).divide(new BigDecimal(number.denominator()), digits, mode);
        return Fraction.parse(rounded.toPlainString());
    }
}
