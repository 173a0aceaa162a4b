package roundtrip.quiz.bank.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import roundtrip.quiz.bank.Located;
import roundtrip.quiz.bank.param.FormulaException;
import roundtrip.quiz.bank.param.Instance;
import roundtrip.quiz.bank.param.Parameters;
import roundtrip.quiz.item.ItemType.Complaint;

/** Whatever a type demands of its items must hold for every combination of values that parameters can have. */
final class Values {

    private static final int FEW = 5;

    private Values() {}

    /** Whether all items are such that they can be split and marked, whatever is drawn. */
    static boolean check(List<Located> items, Rules rules) {
        boolean sound = true;
        for (Located item : items) {
            sound &= check(item, rules);
        }
        return sound;
    }

    private static boolean check(Located item, Rules rules) {
        List<ObjectNode> combinations;
        try {
            combinations = item.item().combinations();
        } catch (FormulaException e) {
            rules.error(item, "/params", "formula", String.valueOf(e.getMessage()));
            return false;
        }
        if (combinations.isEmpty()) {
            rules.error(item, "/where", "no-values", "no combination of values fulfils where");
            return false;
        }
        if (item.item().generated() && combinations.size() < FEW) {
            rules.warning(
                    item,
                    "/params",
                    "few-values",
                    "expected at least " + FEW + " combinations, got " + combinations.size());
        }
        places(item, item.item().json(), "", combinations.get(0), rules);
        return instances(item, combinations, rules);
    }

    private static boolean instances(Located item, List<ObjectNode> combinations, Rules rules) {
        Set<String> told = new HashSet<>();
        for (ObjectNode values : combinations) {
            try {
                ObjectNode instance = item.item().instance(values);
                for (Complaint it : item.item().type().complaints(instance)) {
                    if (told.add(it.pointer() + " " + it.rule())) {
                        rules.error(item, it.pointer(), it.rule(), it.message() + when(values));
                    }
                }
            } catch (FormulaException e) {
                if (told.add("formula")) {
                    rules.error(item, "/answer", "formula", e.getMessage() + when(values));
                }
            }
        }
        return told.isEmpty();
    }

    private static String when(ObjectNode values) {
        StringBuilder when = new StringBuilder();
        values.properties()
                .forEach(value -> when.append(when.isEmpty() ? " (for " : ", ")
                        .append(value.getKey())
                        .append(" = ")
                        .append(Parameters.printed(value.getValue())));
        return when.isEmpty() ? "" : when + ")";
    }

    /** Every {@code {{name}}} in a text is a parameter; what a cloze's stem has besides is for its type to say. */
    private static void places(Located item, JsonNode node, String pointer, ObjectNode values, Rules rules) {
        if (node.isTextual()) {
            Matcher place = Instance.PLACE.matcher(node.asText());
            while (place.find()) {
                String name = place.group(1);
                boolean gap = pointer.equals("/stem") && item.item().json().has("gaps");
                boolean twice =
                        values.has(name) && item.item().json().path("gaps").has(name);
                if (twice || (!gap && !values.has(name))) {
                    rules.error(item, pointer, "unknown-parameter", wrong(place.group(), twice));
                }
            }
        }
        node.properties().stream()
                .filter(child -> !(pointer.isEmpty() && child.getKey().equals("locale"))) // an overlay has the item's
                .forEach(child -> places(item, child.getValue(), pointer + "/" + child.getKey(), values, rules));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places(item, node.get(i), pointer + "/" + i, values, rules);
        }
    }

    private static String wrong(String place, boolean twice) {
        return twice ? place + " is both a parameter and a gap" : place + " is no parameter";
    }
}
