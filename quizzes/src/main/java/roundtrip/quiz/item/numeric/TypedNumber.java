package roundtrip.quiz.item.numeric;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import roundtrip.quiz.Fraction;

/**
 * A number as people type it: a sign, digits, a decimal point or comma, an exponent, and the unit.
 *
 * @param value empty if it is no number in the form wanted
 * @param complaint what form is wanted; empty if it is a number
 */
record TypedNumber(Optional<Fraction> value, String complaint) {

    private static final Pattern FORM = Pattern.compile("(?<sign>[+\\-\u2212]?)(?<whole>[0-9]{1,40})"
            + "(?:(?<mark>[.,])(?<part>[0-9]{1,40}))?(?:[eE](?<exponent>[+\\-\u2212]?[0-9]{1,3}))?(?<rest>.*)");

    static TypedNumber read(String typed, Optional<String> unit) {
        Matcher form = FORM.matcher(typed.strip());
        if (!form.matches()) {
            return invalid(typed, unit, "");
        }
        String rest = form.group("rest").strip();
        if (!rest.isEmpty() && !unit.equals(Optional.of(rest))) {
            return invalid(typed, unit, "");
        }
        boolean thousands = ",".equals(form.group("mark")) && form.group("part").length() == 3;
        if (thousands && form.group("exponent") == null) {
            return invalid(
                    typed, unit, ": a comma before three digits may mean either, so write a point or leave it out");
        }
        return new TypedNumber(Optional.of(value(form)), "");
    }

    private static Fraction value(Matcher form) {
        String part = form.group("part");
        String exponent = form.group("exponent");
        String decimal = form.group("sign")
                + form.group("whole")
                + (part == null ? "" : "." + part)
                + (exponent == null ? "" : "e" + exponent);
        BigDecimal value = new BigDecimal(decimal.replace('\u2212', '-'));
        return Fraction.parse(value.toPlainString());
    }

    private static TypedNumber invalid(String typed, Optional<String> unit, String more) {
        String wanted = unit.map(it -> "expected a number in " + it).orElse("expected a mere number");
        String shown = typed.length() > 40 ? typed.substring(0, 40) + "…" : typed;
        return new TypedNumber(Optional.empty(), wanted + ", such as 12, 0.5 or 1.5e3, got \"" + shown + "\"" + more);
    }
}
