package roundtrip.quiz.bank.param;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import roundtrip.quiz.Fraction;

/** Reads formulas, from the loosest operator to the tightest; one object reads one formula. */
final class FormulaParser {

    private static final int MOST_CHARACTERS = 200;
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<number>[0-9]+(?:[.][0-9]+)?)|(?<name>[a-z][a-z0-9]*)|(?<sign><=|>=|!=|[-+*/^()=<>,]))");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    FormulaParser(String text) {
        this.text = text;
    }

    Formula parse() {
        if (text.length() > MOST_CHARACTERS) {
            throw new FormulaException(
                    "expected a formula of at most " + MOST_CHARACTERS + " characters, got " + text.length());
        }
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.find(end) && token.start() == end) {
            tokens.add(token.group().strip());
            end = token.end();
            if (text.substring(end).isBlank()) {
                break;
            }
        }
        if (!text.substring(end).isBlank()) {
            throw new FormulaException("\"" + text + "\": this is no formula from \"" + text.substring(end) + "\" on");
        }
        Formula formula = or();
        if (next < tokens.size()) {
            throw unexpected("the end");
        }
        return formula;
    }

    private Formula or() {
        Formula left = and();
        while (take("or")) {
            left = new Formula.Call("or", List.of(left, and()));
        }
        return left;
    }

    private Formula and() {
        Formula left = not();
        while (take("and")) {
            left = new Formula.Call("and", List.of(left, not()));
        }
        return left;
    }

    private Formula not() {
        return take("not") ? new Formula.Call("not", List.of(not())) : comparison();
    }

    private Formula comparison() {
        Formula left = sum();
        for (String operator : List.of("=", "!=", "<=", ">=", "<", ">")) {
            if (take(operator)) {
                return new Formula.Call(operator, List.of(left, sum()));
            }
        }
        return left;
    }

    private Formula sum() {
        Formula left = product();
        while (ahead("+") || ahead("-")) {
            left = new Formula.Call(tokens.get(next++), List.of(left, product()));
        }
        return left;
    }

    private Formula product() {
        Formula left = unary();
        while (ahead("*") || ahead("/")) {
            left = new Formula.Call(tokens.get(next++), List.of(left, unary()));
        }
        return left;
    }

    private Formula unary() {
        return take("-") ? new Formula.Call("negate", List.of(unary())) : power();
    }

    private Formula power() {
        Formula base = primary();
        return take("^") ? new Formula.Call("^", List.of(base, unary())) : base;
    }

    private Formula primary() {
        if (take("(")) {
            Formula inner = or();
            expect(")");
            return inner;
        }
        if (next == tokens.size()) {
            throw unexpected("a number, a parameter or a parenthesis");
        }
        String token = tokens.get(next);
        if (Character.isDigit(token.charAt(0))) {
            next++;
            return new Formula.Literal(Fraction.parse(token));
        }
        if (!Character.isLetter(token.charAt(0))) {
            throw unexpected("a number, a parameter or a parenthesis");
        }
        next++;
        return Functions.NAMES.contains(token) ? new Formula.Call(token, arguments()) : new Formula.Parameter(token);
    }

    private List<Formula> arguments() {
        expect("(");
        List<Formula> arguments = new ArrayList<>();
        do {
            arguments.add(or());
        } while (take(","));
        expect(")");
        return arguments;
    }

    private boolean ahead(String token) {
        return next < tokens.size() && tokens.get(next).equals(token);
    }

    private boolean take(String token) {
        boolean there = ahead(token);
        next += there ? 1 : 0;
        return there;
    }

    private void expect(String token) {
        if (!take(token)) {
            throw unexpected("\"" + token + "\"");
        }
    }

    private FormulaException unexpected(String expected) {
        String got = next < tokens.size() ? "\"" + tokens.get(next) + "\"" : "the end";
        return new FormulaException("\"" + text + "\": expected " + expected + ", got " + got);
    }
}
