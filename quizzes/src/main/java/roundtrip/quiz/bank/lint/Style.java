package roundtrip.quiz.bank.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.bank.Located;
import roundtrip.quiz.bank.Reading;
import roundtrip.quiz.item.OptionKey;

/** Habits of writing that give a key away, or make an item harder to read than to know. */
final class Style {

    private static final int LONG_OPTION = 120;
    private static final double LONG_KEY = 1.5;
    private static final Pattern EVERYTHING =
            Pattern.compile("\\b(all|none|both|neither) of (the above|these|them)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ABSOLUTE = Pattern.compile("\\b(always|never)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEGATION = Pattern.compile("(?<![*_])\\b(not|except)\\b(?![*_])");

    private Style() {}

    static void check(Reading reading, Rules rules) {
        for (Located item : reading.items()) {
            JsonNode json = item.item().json();
            for (Piece piece : Piece.of(json)) {
                Options.WITH_DISTRACTORS.forEach(
                        list -> options(item, piece.json().path(list), piece.pointer() + "/" + list, rules));
            }
            String stem = item.item().text("stem");
            if (stem.endsWith("?") && NEGATION.matcher(stem).find()) {
                rules.warning(item, "/stem", "negated-stem", "a negation in a question should be emphasised");
            }
            if (item.item().text("rule").equals("edc")) {
                rules.warning(item, "/rule", "edc-guess", "under edc ticking by chance pays half");
            }
        }
    }

    private static void options(Located item, JsonNode options, String pointer, Rules rules) {
        int key = 0;
        int distractor = 0;
        boolean keyAbsolute = false;
        boolean distractorAbsolute = false;
        for (int i = 0; i < options.size(); i++) {
            String text = options.get(i).path("text").asText();
            if (text.length() > LONG_OPTION) {
                rules.warning(
                        item,
                        pointer + "/" + i,
                        "long-option",
                        "expected at most 120 characters, got " + text.length());
            }
            if (EVERYTHING.matcher(text).find()) {
                rules.warning(item, pointer + "/" + i, "all-of-the-above", "options should not speak of each other");
            }
            boolean absolute = ABSOLUTE.matcher(text).find();
            if (OptionKey.score(options.get(i)).equals(Fraction.ONE)) {
                key = Math.max(key, text.length());
                keyAbsolute |= absolute;
            } else {
                distractor = Math.max(distractor, text.length());
                distractorAbsolute |= absolute;
            }
        }
        if (distractor > 0 && key > LONG_KEY * distractor) {
            rules.warning(
                    item,
                    pointer,
                    "long-key",
                    "the key has " + key + " characters, the longest distractor " + distractor);
        }
        if (distractorAbsolute && !keyAbsolute) {
            rules.warning(item, pointer, "absolutes", "\"always\" and \"never\" in distractors only give them away");
        }
    }
}
