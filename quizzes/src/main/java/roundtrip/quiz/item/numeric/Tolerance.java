package roundtrip.quiz.item.numeric;

import com.fasterxml.jackson.databind.JsonNode;
import roundtrip.quiz.Fraction;

/** How far a number may lie from the value, ends included: the larger of the two counts. */
record Tolerance(Fraction absolute, Fraction relative) {

    static final Tolerance NONE = new Tolerance(Fraction.ZERO, Fraction.ZERO);

    /** Reads {@code {absolute, relative}}; another tolerance where there is none. */
    static Tolerance of(JsonNode json, Tolerance otherwise) {
        return json.isObject()
                ? new Tolerance(number(json.path("absolute")), number(json.path("relative")))
                : otherwise;
    }

    private static Fraction number(JsonNode json) {
        return json.isMissingNode() ? Fraction.ZERO : Fraction.parse(json.asText());
    }

    boolean accepts(Fraction value, Fraction typed) {
        Fraction allowed = absolute.max(relative.times(value.abs()));
        return typed.minus(value).abs().compareTo(allowed) <= 0;
    }

    /** How far from a value it lets a number be. */
    Fraction reach(Fraction value) {
        return absolute.max(relative.times(value.abs()));
    }

    boolean exact() {
        return equals(NONE);
    }

    boolean negative() {
        return absolute.compareTo(Fraction.ZERO) < 0 || relative.compareTo(Fraction.ZERO) < 0;
    }

    /** In words, to be put after the value; empty if the number must be exact. */
    String words() {
        StringBuilder words = new StringBuilder();
        if (absolute.compareTo(Fraction.ZERO) > 0) {
            words.append(" ± ").append(Numbers.words(absolute));
        }
        if (relative.compareTo(Fraction.ZERO) > 0) {
            words.append(" ± ")
                    .append(Numbers.words(relative.times(Fraction.of(100))))
                    .append(" %");
        }
        return words.toString();
    }
}
