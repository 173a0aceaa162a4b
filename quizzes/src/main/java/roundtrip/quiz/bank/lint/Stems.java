package roundtrip.quiz.bank.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.bank.Located;
import roundtrip.quiz.item.OptionKey;

/** Stems that are nearly another one's, and stems whose words give the key away. */
final class Stems {

    private static final double SAME = 0.7;

    /** One word in common is chance, and often the subject itself. */
    private static final int ECHO = 2;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int SHORTEST_ECHO = 5;

    private Stems() {}

    static void check(List<Located> items, Rules rules) {
        alike(items, rules);
        items.forEach(item -> Piece.of(item.item().json())
                .forEach(piece -> Options.WITH_DISTRACTORS.forEach(
                        list -> echo(item, piece.json().path(list), piece.pointer() + "/" + list, rules))));
    }

    private static void alike(List<Located> items, Rules rules) {
        List<Set<String>> shingles = items.stream().map(Stems::shingles).toList();
        for (int a = 0; a < items.size(); a++) {
            for (int b = a + 1; b < items.size(); b++) {
                if (similarity(shingles.get(a), shingles.get(b)) >= SAME) {
                    rules.warning(
                            items.get(b),
                            "/stem",
                            "near-equal-stems",
                            "nearly the stem of " + items.get(a).item().id());
                }
            }
        }
    }

    /** Runs of three words of the stem together with the exchange that it is about. */
    private static Set<String> shingles(Located item) {
        List<String> words = words(item.item().text("stem") + " " + item.item().text("exchange"));
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

    private static void echo(Located item, JsonNode options, String pointer, Rules rules) {
        Set<String> key = new HashSet<>();
        Set<String> distractors = new HashSet<>();
        for (JsonNode option : options) {
            boolean right = OptionKey.score(option).equals(Fraction.ONE);
            (right ? key : distractors).addAll(words(option.path("text").asText()));
        }
        key.removeAll(distractors);
        key.retainAll(words(item.item().text("stem")));
        key.removeIf(word -> word.length() < SHORTEST_ECHO);
        if (!distractors.isEmpty() && key.size() >= ECHO) {
            rules.warning(
                    item,
                    pointer,
                    "echo",
                    "the key alone repeats the stem's words "
                            + key.stream().sorted().toList());
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }
}
