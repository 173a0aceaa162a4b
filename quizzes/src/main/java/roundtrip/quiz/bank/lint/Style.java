package roundtrip.quiz.bank.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.bank.Located;
import roundtrip.quiz.bank.Reading;
import roundtrip.quiz.item.OptionKey;

/** Habits of writing that give a key away, or make an item harder to read than to know. */
final class Style {

    private static final int LONG_OPTION = 120;
    private static final double LONG_KEY = 1.5;
    private static final double SAME_STEM = 0.7;
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
        stems(reading.items(), rules);
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

    private static void stems(List<Located> items, Rules rules) {
        List<Set<String>> shingles = items.stream().map(Style::shingles).toList();
        for (int a = 0; a < items.size(); a++) {
            for (int b = a + 1; b < items.size(); b++) {
                if (similarity(shingles.get(a), shingles.get(b)) >= SAME_STEM) {
                    rules.warning(
                            items.get(b),
                            "/stem",
                            "near-equal-stems",
                            "nearly the stem of " + items.get(a).item().id());
                }
            }
        }
    }

    private static Set<String> shingles(Located item) {
        List<String> words = new ArrayList<>(
                List.of(item.item().text("stem").toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + 3 <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, i + 3)));
        }
        return shingles;
    }

    private static double similarity(Set<String> some, Set<String> others) {
        Set<String> common = new HashSet<>(some);
        common.retainAll(others);
        int union = some.size() + others.size() - common.size();
        return union == 0 ? 0 : (double) common.size() / union;
    }
}
