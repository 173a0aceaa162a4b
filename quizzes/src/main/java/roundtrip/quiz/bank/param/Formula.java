package roundtrip.quiz.bank.param;

import java.util.List;
import java.util.Map;
import roundtrip.quiz.Fraction;

/** A formula over parameters, evaluated exactly. It has no side effects, and calls nothing but the functions named here. */
sealed interface Formula {

    Value at(Map<String, Fraction> parameters);

    /** Reads a formula of at most 200 characters. */
    static Formula parse(String text) {
        return new FormulaParser(text).parse();
    }

    /** A number or a truth value. */
    record Value(Fraction number, boolean truth, boolean isNumber) {

        static Value of(Fraction number) {
            return new Value(number, false, true);
        }

        static Value of(boolean truth) {
            return new Value(Fraction.ZERO, truth, false);
        }

        Fraction asNumber() {
            if (!isNumber) {
                throw new FormulaException("expected a number, got a condition");
            }
            return number;
        }

        boolean asTruth() {
            if (isNumber) {
                throw new FormulaException("expected a condition, got the number " + number);
            }
            return truth;
        }
    }

    record Literal(Fraction number) implements Formula {
        @Override
        public Value at(Map<String, Fraction> parameters) {
            return Value.of(number);
        }
    }

    record Parameter(String name) implements Formula {
        @Override
        public Value at(Map<String, Fraction> parameters) {
            Fraction value = parameters.get(name);
            if (value == null) {
                throw new FormulaException("there is no parameter \"" + name + "\" that is a number");
            }
            return Value.of(value);
        }
    }

    /** An operator or a function, with its arguments. */
    record Call(String name, List<Formula> arguments) implements Formula {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public Value at(Map<String, Fraction> parameters) {
            return Functions.apply(
                    name, arguments.stream().map(each -> each.at(parameters)).toList());
        }
    }
}
