package roundtrip.quiz.bank.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import roundtrip.quiz.bank.Bank;
import roundtrip.quiz.bank.Finding.Severity;
import roundtrip.quiz.bank.Idea;
import roundtrip.quiz.bank.Located;
import roundtrip.quiz.bank.Reading;

/** Everything that an item names must be there, and its id must be its own. */
final class References {

    private References() {}

    static void check(Reading reading, Rules rules) {
        Set<String> ids = new HashSet<>();
        for (Located item : reading.items()) {
            if (!ids.add(item.item().id())) {
                rules.error(item, "/id", "id-unique", "expected an id of its own: it is used by an earlier item");
            }
            item(reading.bank(), item, rules);
            misconceptions(reading.bank(), item, item.item().json(), "", rules);
        }
        ideas(reading.bank(), rules);
        for (Set<String> row : reading.bank().enemies()) {
            row.stream()
                    .filter(id -> !ids.contains(id))
                    .forEach(id -> rules.bank(
                            Severity.ERROR, "unknown-enemy", "enemies.yml", "there is no item \"" + id + "\""));
        }
    }

    private static void ideas(Bank bank, Rules rules) {
        for (Idea idea : bank.misconceptions().values()) {
            List<String> pointers = new ArrayList<>(idea.shows());
            pointers.addAll(idea.chapter());
            pointers.stream()
                    .filter(id -> !bank.known().shows().contains(id)
                            && !bank.known().paragraphs().contains(id))
                    .forEach(id -> rules.bank(
                            Severity.ERROR,
                            "unknown-outside",
                            "misconceptions.yml",
                            idea.id() + ": " + unknown(id, "outside.yml")));
        }
    }

    private static void item(Bank bank, Located item, Rules rules) {
        String objective = item.item().text("objective");
        if (!bank.objectives().containsKey(objective)) {
            rules.error(item, "/objective", "unknown-objective", unknown(objective, "objectives.yml"));
        }
        Set<String> shows = bank.known().shows();
        each(
                item,
                "sources",
                rules,
                "unknown-source",
                "sources.yml",
                id -> bank.sources().containsKey(id) || shows.contains(id));
        each(item, "shows", rules, "unknown-outside", "outside.yml", shows::contains);
        each(
                item,
                "chapter",
                rules,
                "unknown-outside",
                "outside.yml",
                bank.known().paragraphs()::contains);
        each(item, "proof", rules, "proof-missing", "outside.yml", bank.known().proofs()::contains);
    }

    private static void each(
            Located item,
            String field,
            Rules rules,
            String rule,
            String file,
            java.util.function.Predicate<String> known) {
        List<String> values = item.item().list(field);
        for (int i = 0; i < values.size(); i++) {
            if (!known.test(values.get(i))) {
                rules.error(item, "/" + field + "/" + i, rule, unknown(values.get(i), file));
            }
        }
    }

    private static void misconceptions(Bank bank, Located item, JsonNode node, String pointer, Rules rules) {
        if (node.isObject() && node.has("misconception")) {
            String id = node.path("misconception").asText();
            if (!bank.misconceptions().containsKey(id)) {
                rules.error(
                        item, pointer + "/misconception", "unknown-misconception", unknown(id, "misconceptions.yml"));
            }
        }
        node.properties()
                .forEach(child -> misconceptions(bank, item, child.getValue(), pointer + "/" + child.getKey(), rules));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                misconceptions(bank, item, node.get(i), pointer + "/" + i, rules);
            }
        }
    }

    private static String unknown(String id, String file) {
        return "\"" + id + "\" is not in " + file;
    }
}
