package roundtrip.quiz.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import roundtrip.quiz.Fraction;

/** An item that is being read from another format. */
public final class Draft {

    /** Stands in where the bank demands feedback and the file has none. */
    public static final String NO_FEEDBACK = "This is not the answer.";

    private static final String RIGHT_AS_WELL = "This is right as well.";

    private final ObjectNode json;
    private final Losses losses;

    Draft(ObjectNode json, Losses losses) {
        this.json = json;
        this.losses = losses;
    }

    public String id() {
        return json.path("id").asText();
    }

    public ObjectNode json() {
        return json;
    }

    public Draft type(String type) {
        json.put("type", type);
        return this;
    }

    public void stem(String markdown) {
        json.put("stem", markdown);
    }

    public void lost(String path, String what) {
        losses.add(Loss.lost(id(), path, what));
    }

    public void changed(String path, String what) {
        losses.add(Loss.changed(id(), path, what));
    }

    public void invented(String path, String what) {
        losses.add(Loss.invented(id(), path, what));
    }

    /** Sets a text unless it is blank. */
    public void text(String field, String markdown) {
        if (!markdown.isBlank()) {
            json.put(field, markdown);
        }
    }

    /** What is said to a wrong response in general. */
    public void wrong(String markdown) {
        general("wrong", markdown);
    }

    /** What is said to a partly right response in general. */
    public void partly(String markdown) {
        general("partly", markdown);
    }

    private void general(String field, String markdown) {
        if (!markdown.isBlank()) {
            json.withObject("/feedback").put(field, markdown);
        }
    }

    /** What is said to the right response: the bank says it to all, as {@code why}. */
    public void right(String markdown) {
        if (markdown.isBlank() || json.path("why").asText().contains(markdown)) {
            return;
        }
        if (json.has("why")) {
            json.put("why", markdown + "\n\n" + json.path("why").asText());
            changed("/why", "feedback for the right response and for all stand together");
        } else {
            json.put("why", markdown);
        }
    }

    /** One option out of several. */
    public void choice(List<Choice> choices) {
        type("choice");
        ArrayNode options = json.putArray("options");
        for (Choice choice : choices) {
            Fraction score = choice.worth();
            if (score.compareTo(Fraction.ZERO) < 0) {
                changed("/options/*/score", "a choice has no negative scores: " + score + " became 0");
                score = Fraction.ZERO;
            }
            options.add(option(choice, score, options.size()));
        }
    }

    /** Any number of options, with weights; {@code net} where the weights say just that. */
    public void multi(List<Choice> choices) {
        type("multi");
        long right = choices.stream().filter(Choice::counts).count();
        Fraction share = right == 0 ? Fraction.ONE : Fraction.of(1, right);
        boolean net = choices.stream()
                .allMatch(choice -> choice.worth().equals(choice.counts() ? share : Fraction.ZERO.minus(share)));
        ArrayNode options = json.putArray("options");
        for (Choice choice : choices) {
            ObjectNode option = option(choice, net ? Fraction.ZERO : choice.worth(), options.size());
            if (net && choice.counts()) {
                option.put("correct", true);
            }
            options.add(option);
        }
        if (!net) {
            json.put("rule", "weights");
        }
    }

    /** The id of the option at a place from 0: a to z, then a2 and so on. */
    public static String letter(int place) {
        String letter = String.valueOf((char) ('a' + place % 26));
        return place < 26 ? letter : letter + (place / 26 + 1);
    }

    private static ObjectNode option(Choice choice, Fraction score, int place) {
        ObjectNode option = JsonNodeFactory.instance.objectNode();
        option.put("id", choice.id().isEmpty() ? letter(place) : choice.id());
        if (score.equals(Fraction.ONE)) {
            option.put("correct", true);
        } else if (!score.equals(Fraction.ZERO)) {
            option.set("score", Weights.score(score));
        }
        option.put("text", choice.text());
        if (!choice.feedback().isBlank()) {
            option.put("feedback", choice.feedback());
        }
        return option;
    }

    /** A number and near misses of it; the first entry that is worth 1 is the key. */
    public void numeric(ObjectNode into, List<Numeral> numbers) {
        into.put("type", "numeric");
        int place = 0;
        while (place < numbers.size() && !numbers.get(place).worth().equals(Fraction.ONE)) {
            place++;
        }
        place = place < numbers.size() ? place : 0;
        Numeral key = numbers.get(place);
        if (!key.worth().equals(Fraction.ONE)) {
            changed("/answer", "no answer was worth everything: the first one became the key");
        }
        into.set("answer", Numbers.node(key.value()));
        tolerance(into, key);
        right(key.feedback());
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
                feedback(entry, "/near/*/feedback", right ? RIGHT_AS_WELL : said);
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
    public void text(ObjectNode into, List<Line> lines) {
        into.put("type", "text");
        ArrayNode accept = JsonNodeFactory.instance.arrayNode();
        ArrayNode near = JsonNodeFactory.instance.arrayNode();
        for (Line line : lines) {
            boolean nothing = line.worth().compareTo(Fraction.ZERO) <= 0;
            if (nothing && line.value().equals("*")) {
                wrong(line.feedback());
            } else if (nothing
                    || (!line.worth().equals(Fraction.ONE) && !line.feedback().isBlank())) {
                ObjectNode entry = entry(near, line);
                feedback(entry, "/near/*/feedback", line.feedback());
            } else {
                entry(accept, line);
                right(line.feedback());
            }
        }
        into.set("accept", accept);
        if (!near.isEmpty()) {
            into.set("near", near);
        }
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

    /** Puts feedback where the bank demands some. */
    public void feedback(ObjectNode entry, String path, String markdown) {
        entry.put("feedback", markdown.isBlank() ? NO_FEEDBACK : markdown);
        if (markdown.isBlank()) {
            invented(path, "the bank demands feedback here, the file has none");
        }
    }

    /** Sides to be matched: each left text with the right one it belongs to; a blank left text is an extra. */
    public void match(List<Pair> pairs) {
        type("match");
        ArrayNode left = json.putArray("left");
        ArrayNode right = json.putArray("right");
        ObjectNode key = json.putObject("pairs");
        for (Pair pair : pairs) {
            String rightId = rightId(right, pair);
            if (!pair.left().isBlank()) {
                String id = pair.leftId().isEmpty() ? letter(left.size()) : pair.leftId();
                left.addObject().put("id", id).put("text", pair.left());
                key.put(id, rightId);
            }
        }
    }

    private static String rightId(ArrayNode right, Pair pair) {
        for (JsonNode known : right) {
            if (known.path("text").asText().equals(pair.right())) {
                return known.path("id").asText();
            }
        }
        String id = pair.rightId().isEmpty() ? letter(right.size()) : pair.rightId();
        right.addObject().put("id", id).put("text", pair.right());
        return id;
    }

    /**
     * An option.
     *
     * @param id empty for one by its place
     */
    public record Choice(String id, String text, Fraction worth, String feedback) {

        public Choice(String text, Fraction worth, String feedback) {
            this("", text, worth, feedback);
        }

        boolean counts() {
            return worth.compareTo(Fraction.ZERO) > 0;
        }
    }

    public record Numeral(Fraction value, Fraction tolerance, Fraction worth, String feedback) {}

    /**
     * A line that is accepted, or nearly so.
     *
     * @param value in which {@code *} stands for anything, and {@code \*} for a star
     */
    public record Line(String value, Fraction worth, String feedback, boolean exact) {}

    /**
     * A text and what belongs to it.
     *
     * @param left blank for a right text that belongs to none
     * @param leftId empty for one by its place, as {@code rightId}
     */
    public record Pair(String leftId, String left, String rightId, String right) {

        public Pair(String left, String right) {
            this("", left, "", right);
        }
    }
}
