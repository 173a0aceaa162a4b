package roundtrip.quiz.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import roundtrip.quiz.Fraction;

/** An item that is being read from another format. */
public final class Draft {

    /** Stands in where the bank demands feedback and the file has none. */
    public static final String NO_FEEDBACK = "This is not the answer.";

    /** As many options, entries or gaps as an item of another format may have. */
    public static final int MOST_PARTS = 500;

    private final ObjectNode json;
    private final Losses losses;
    private String right = "";

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

    /** What is said to a right response: the bank says it to all, as {@code why}, before what the file says to all. */
    public void right(String markdown) {
        String why = json.path("why").asText();
        if (markdown.isBlank() || why.contains(markdown)) {
            return;
        }
        if (!why.isEmpty()) {
            changed("/why", "feedback for the right response and for all stand together");
        }
        String all = why.substring(right.length());
        String before = right.isEmpty() ? markdown : right + "\n\n" + markdown;
        json.put("why", right.isEmpty() && !all.isEmpty() ? before + "\n\n" + all : before + all);
        right = before;
    }

    /** One option out of several. */
    public void choice(List<Choice> choices) {
        bounded(choices.size(), "options");
        Options.single(this, choices);
    }

    /** Any number of options, with weights; {@code net} where the weights say just that. */
    public void multi(List<Choice> choices) {
        bounded(choices.size(), "options");
        Options.several(this, choices);
    }

    /** A number and near misses of it; the first entry that is worth 1 is the key. */
    public void numeric(ObjectNode into, List<Numeral> numbers) {
        bounded(numbers.size(), "numbers");
        Entries.numbers(this, into, numbers);
    }

    /** A line of text: accepted, near, or caught by a lone {@code *}. */
    public void text(ObjectNode into, List<Line> lines) {
        bounded(lines.size(), "accepted texts");
        Entries.lines(this, into, lines);
    }

    /** Sides to be matched: each left text with the right one it belongs to; a blank left text is an extra. */
    public void match(List<Pair> pairs) {
        bounded(pairs.size(), "pairs");
        Sides.of(this, pairs);
    }

    /** Refuses an item with more parts than anyone could mean, before its size costs time. */
    public static void bounded(int parts, String called) {
        if (parts > MOST_PARTS) {
            throw new Drafts.MalformedItem("expected at most " + MOST_PARTS + " " + called + ", got " + parts);
        }
    }

    /** The id of the option at a place from 0: a to z, then a2 and so on. */
    public static String letter(int place) {
        String letter = String.valueOf((char) ('a' + place % 26));
        return place < 26 ? letter : letter + (place / 26 + 1);
    }

    /** Puts feedback where the bank demands some. */
    public void feedback(ObjectNode entry, String path, String markdown) {
        entry.put("feedback", markdown.isBlank() ? NO_FEEDBACK : markdown);
        if (markdown.isBlank()) {
            invented(path, "the bank demands feedback here, the file has none");
        }
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
