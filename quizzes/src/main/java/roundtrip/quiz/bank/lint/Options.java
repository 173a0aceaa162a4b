package roundtrip.quiz.bank.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.bank.Located;
import roundtrip.quiz.bank.Reading;
import roundtrip.quiz.item.OptionKey;

/** Options must differ, and a wrong one must say why. */
final class Options {

    /** Fields of any type that hold lists of {@code {id, text}}. */
    static final List<String> LISTS = List.of("options", "reasons", "lines", "left", "right");

    /** Those of them whose wrong members need feedback. */
    static final List<String> WITH_DISTRACTORS = List.of("options", "reasons");

    private Options() {}

    static void check(Reading reading, Rules rules) {
        for (Located item : reading.items()) {
            JsonNode json = item.item().json();
            differ(item, json, rules);
            for (Piece piece : Piece.of(json)) {
                if (piece.json().path("type").asText().equals("truefalse")
                        && !piece.json().has("misjudged")) {
                    rules.error(
                            item,
                            piece.pointer(),
                            "distractor-feedback",
                            "expected misjudged: {feedback: ...} for the wrong truth value, got none");
                }
                WITH_DISTRACTORS.forEach(
                        list -> feedback(item, piece.json().path(list), piece.pointer() + "/" + list, rules));
            }
        }
    }

    /** Also for an item's texts in another language. */
    static void differ(Located item, JsonNode json, Rules rules) {
        Piece.of(json).forEach(piece -> LISTS.forEach(list -> differ(item, piece, list, rules)));
    }

    private static void differ(Located item, Piece piece, String list, Rules rules) {
        Set<String> ids = new HashSet<>();
        Set<String> texts = new HashSet<>();
        List<String> lists = list.equals("lines") ? List.of(list, "extra") : List.of(list);
        for (String each : lists) {
            JsonNode options = piece.json().path(each);
            for (int i = 0; i < options.size(); i++) {
                differ(item, options.get(i), piece.pointer() + "/" + each + "/" + i, ids, texts, rules);
            }
        }
    }

    private static void differ(
            Located item, JsonNode option, String pointer, Set<String> ids, Set<String> texts, Rules rules) {
        String text = option.path("text").asText();
        if (!ids.add(option.path("id").asText())) {
            rules.error(item, pointer + "/id", "equal-options", "another option has the same id");
        }
        if (!texts.add(text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))) {
            rules.error(item, pointer + "/text", "equal-options", "another option has the same text: \"" + text + "\"");
        }
    }

    private static void feedback(Located item, JsonNode options, String pointer, Rules rules) {
        for (int i = 0; i < options.size(); i++) {
            boolean right = OptionKey.score(options.get(i)).equals(Fraction.ONE);
            if (!right && !options.get(i).has("feedback")) {
                rules.error(
                        item,
                        pointer + "/" + i,
                        "distractor-feedback",
                        "expected feedback that says why this is wrong, got none");
            }
        }
    }
}
