package roundtrip.quiz.bank.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.bank.Bank;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.bank.Finding.Severity;
import roundtrip.quiz.bank.Reading;
import roundtrip.quiz.item.OptionKey;

/** What only the bank as a whole can get wrong: keys that stand out by length or place, and what has too few items. */
final class Balance {

    /** The check-up itself: a blueprint, so no item can be about it. */
    private static final String CHECK_UP = "C59";

    private Balance() {}

    static void check(Reading reading, Rules rules) {
        keys(reading.bank().items(), rules);
        uses(reading.bank(), rules);
    }

    private static void keys(List<BankItem> items, Rules rules) {
        List<JsonNode> single = items.stream()
                .flatMap(item -> Piece.of(item.json()).stream())
                .flatMap(piece -> Options.WITH_DISTRACTORS.stream()
                        .map(list -> piece.json().path(list)))
                .filter(options -> options.size() > 1 && right(options).size() == 1)
                .toList();
        List<Double> chances =
                single.stream().map(options -> 1.0 / options.size()).toList();
        Comparator<Integer> length = Comparator.naturalOrder();
        chance(
                rules,
                "key-longest",
                "the longest option",
                chances,
                single.stream().filter(options -> standsOut(options, length)).count());
        chance(
                rules,
                "key-shortest",
                "the shortest option",
                chances,
                single.stream()
                        .filter(options -> standsOut(options, length.reversed()))
                        .count());
        chance(
                rules,
                "key-position",
                "the first option",
                chances,
                single.stream().filter(options -> right(options).contains(0)).count());
    }

    private static List<Integer> right(JsonNode options) {
        List<Integer> right = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            if (OptionKey.score(options.get(i)).equals(Fraction.ONE)) {
                right.add(i);
            }
        }
        return right;
    }

    private static boolean standsOut(JsonNode options, Comparator<Integer> order) {
        int key = right(options).get(0);
        int size = options.get(key).path("text").asText().length();
        for (int i = 0; i < options.size(); i++) {
            if (i != key && order.compare(options.get(i).path("text").asText().length(), size) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static void chance(Rules rules, String rule, String what, List<Double> chances, long seen) {
        double[] exactly = distribution(chances);
        double atMost = 0;
        double atLeast = 0;
        double expected = 0;
        for (int count = 0; count < exactly.length; count++) {
            atMost += count <= seen ? exactly[count] : 0;
            atLeast += count >= seen ? exactly[count] : 0;
            expected += count * exactly[count];
        }
        if (Math.min(atMost, atLeast) < 0.025) {
            rules.bank(
                    Severity.WARNING,
                    rule,
                    "bank",
                    String.format(
                            java.util.Locale.ROOT,
                            "the key is %s %d times of %d, expected about %.1f",
                            what,
                            seen,
                            chances.size(),
                            expected));
        }
    }

    /** How likely it is that exactly 0, 1, 2, ... of independent events happen. */
    private static double[] distribution(List<Double> chances) {
        double[] exactly = new double[chances.size() + 1];
        exactly[0] = 1;
        for (double chance : chances) {
            for (int count = exactly.length - 1; count > 0; count--) {
                exactly[count] = exactly[count] * (1 - chance) + exactly[count - 1] * chance;
            }
            exactly[0] *= 1 - chance;
        }
        return exactly;
    }

    private static void uses(Bank bank, Rules rules) {
        Map<String, Integer> objectives = new HashMap<>();
        Map<String, Integer> paragraphs = new HashMap<>();
        Map<String, Integer> misconceptions = new HashMap<>();
        for (BankItem item : bank.items()) {
            objectives.merge(item.text("objective"), 1, Integer::sum);
            item.list("chapter").forEach(paragraph -> paragraphs.merge(paragraph, 1, Integer::sum));
            item.json().findValuesAsText("misconception").stream()
                    .distinct()
                    .forEach(id -> misconceptions.merge(id, 1, Integer::sum));
        }
        bank.objectives().keySet().stream()
                .filter(id -> objectives.getOrDefault(id, 0) < 2)
                .forEach(id -> warning(
                        rules,
                        "thin-objective",
                        "objectives.yml",
                        id + ": expected at least 2 items, got " + objectives.getOrDefault(id, 0)));
        bank.misconceptions().values().stream()
                .filter(idea -> misconceptions.getOrDefault(idea.id(), 0) < 2
                        && idea.shows().stream().noneMatch(shown -> shown.contains("/")))
                .forEach(idea -> warning(
                        rules,
                        "rare-misconception",
                        "misconceptions.yml",
                        idea.id() + ": expected two items or a check, got " + misconceptions.getOrDefault(idea.id(), 0)
                                + " items and no check"));
        bank.existing().paragraphs().stream()
                .sorted()
                .filter(id -> !id.equals(CHECK_UP) && !paragraphs.containsKey(id))
                .forEach(id -> warning(rules, "paragraph-without-item", "outside.yml", id + ": no item is about it"));
    }

    private static void warning(Rules rules, String rule, String file, String message) {
        rules.bank(Severity.WARNING, rule, file, message);
    }
}
