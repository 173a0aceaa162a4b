package roundtrip.quiz.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.exchange.Draft.Line;
import roundtrip.quiz.exchange.Draft.Numeral;

/** Writes numbers and lines of text that are typed: the key, what is accepted, and near misses. */
final class Entries {

    private static final String RIGHT_AS_WELL = "This is right as well.";

    private Entries() {}

    /** A number and near misses of it; the first entry that is worth 1 is the key. */
    static void numbers(Draft draft, ObjectNode into, List<Numeral> numbers) {
        into.put("type", "numeric");
        int place = 0;
        while (place < numbers.size() && !numbers.get(place).worth().equals(Fraction.ONE)) {
            place++;
        }
        place = place < numbers.size() ? place : 0;
        Numeral key = numbers.get(place);
        if (!key.worth().equals(Fraction.ONE)) {
            draft.changed("/answer", "no answer was worth everything: the first one became the key");
        }
        into.set("answer", Numbers.node(key.value()));
        tolerance(into, key);
        draft.right(key.feedback());
        ArrayNode near = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < numbers.size(); i++) {
            Numeral number = numbers.get(i);
            if (i != place) {
                ObjectNode entry = near.addObject();
                entry.set("value", Numbers.node(number.value()));
                tolerance(entry, number);
                score(entry, number.worth());
                if (number.worth().equals(Fraction.ONE)) {
                    entry.put("score", 1);
                }
                String said = number.feedback();
                boolean right = said.isBlank() && entry.path("score").asInt() == 1;
                draft.feedback(entry, "/near/*/feedback", right ? RIGHT_AS_WELL : said);
            }
        }
        if (!near.isEmpty()) {
            into.set("near", near);
        }
    }

    private static void tolerance(ObjectNode into, Numeral number) {
        if (number.tolerance().compareTo(Fraction.ZERO) > 0) {
            into.putObject("tolerance").set("absolute", Numbers.node(number.tolerance()));
        }
    }

    /** A line of text: accepted, near, or caught by a lone {@code *}. */
    static void lines(Draft draft, ObjectNode into, List<Line> lines) {
        into.put("type", "text");
        ArrayNode accept = JsonNodeFactory.instance.arrayNode();
        ArrayNode near = JsonNodeFactory.instance.arrayNode();
        for (Line each : lines) {
            Line line = inOneLine(draft, each);
            boolean nothing = line.worth().compareTo(Fraction.ZERO) <= 0;
            if (nothing && line.value().equals("*")) {
                draft.wrong(line.feedback());
            } else if (nothing
                    || (!line.worth().equals(Fraction.ONE) && !line.feedback().isBlank())) {
                ObjectNode entry = entry(near, line);
                draft.feedback(entry, "/near/*/feedback", line.feedback());
            } else {
                entry(accept, line);
                draft.right(line.feedback());
            }
        }
        into.set("accept", accept);
        if (!near.isEmpty()) {
            into.set("near", near);
        }
    }

    /** Nobody can type a line's end. */
    private static Line inOneLine(Draft draft, Line line) {
        if (line.value().indexOf('\n') < 0) {
            return line;
        }
        String value = line.value().replaceAll("\\s*\n\\s*", " ");
        draft.changed("/accept", "became one line: \"" + Losses.shortened(value) + "\"");
        return new Line(value, line.worth(), line.feedback(), line.exact());
    }

    private static ObjectNode entry(ArrayNode entries, Line line) {
        ObjectNode entry = entries.addObject();
        Wildcards pattern = Wildcards.of(line.value());
        entry.put("value", pattern.any() ? pattern.regex(!line.exact()) : pattern.literal());
        if (pattern.any()) {
            entry.put("match", "pattern");
        } else if (line.exact()) {
            entry.put("match", "exact");
        }
        score(entry, line.worth());
        return entry;
    }

    private static void score(ObjectNode entry, Fraction worth) {
        if (worth.compareTo(Fraction.ZERO) > 0 && !worth.equals(Fraction.ONE)) {
            entry.set("score", Weights.score(worth));
        }
    }
}
