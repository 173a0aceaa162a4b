package roundtrip.quiz.item;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.Html;

/** The sealed side of an option: what it is worth, and why it is wrong. */
public record OptionKey(Label label, Fraction score, Optional<Html> feedback, Optional<String> misconception) {

    /** Reads a list of {@code {id, text, correct or score, feedback, misconception}}. */
    public static List<OptionKey> list(JsonNode options) {
        List<OptionKey> keys = new ArrayList<>();
        for (JsonNode option : options) {
            keys.add(of(option));
        }
        return List.copyOf(keys);
    }

    private static OptionKey of(JsonNode option) {
        Label label = new Label(
                option.path("id").textValue(),
                Markdown.inline(option.path("text").textValue()),
                option.path("pin").asBoolean(false));
        return new OptionKey(label, score(option), Markdown.inline(option, "feedback"), text(option, "misconception"));
    }

    /** What an option earns: its {@code score}, or 1 where it is {@code correct}. */
    public static Fraction score(JsonNode option) {
        if (option.has("score")) {
            return Fraction.parse(option.get("score").asText());
        }
        return option.path("correct").asBoolean(false) ? Fraction.ONE : Fraction.ZERO;
    }

    /** A field that may be missing. */
    public static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.path(field).textValue());
    }

    public boolean right() {
        return score.equals(Fraction.ONE);
    }

    public Explanation.Note note(String field, String token, Set<String> chosen) {
        return new Explanation.Note(
                field, token, label.text(), chosen.contains(label.id()), right(), feedback, misconception);
    }
}
