package roundtrip.quiz.bank.param;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import roundtrip.quiz.Fraction;

/** Makes the item that one combination of values gives: {@code {{name}}} printed, formulas evaluated, no parameters left. */
public final class Instance {

    /** How a text names a parameter. */
    public static final Pattern PLACE = Pattern.compile("\\{\\{([a-z][a-z0-9-]*)}}");

    private final ObjectNode values;
    private final Map<String, Fraction> numbers;

    private Instance(ObjectNode values) {
        this.values = values;
        this.numbers = Parameters.numbers(values);
    }

    /** Also for an item without parameters, whose formulas may still be sums. */
    public static ObjectNode of(ObjectNode item, ObjectNode values) {
        ObjectNode bare = item.deepCopy();
        bare.remove(List.of("params", "where"));
        return (ObjectNode) new Instance(values).node(bare);
    }

    private JsonNode node(JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(text(node.asText()));
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> array.add(node(element)));
            return array;
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(each -> object.set(each.getKey(), node(each.getValue())));
            if (object.path("type").asText().equals("numeric")) {
                numeric(object);
            }
            return object;
        }
        return node;
    }

    private void numeric(ObjectNode item) {
        formula(item, "answer");
        tolerance(item);
        for (JsonNode near : item.path("near")) {
            formula((ObjectNode) near, "value");
            tolerance((ObjectNode) near);
        }
    }

    private void tolerance(ObjectNode owner) {
        if (owner.path("tolerance") instanceof ObjectNode tolerance) {
            formula(tolerance, "absolute");
            formula(tolerance, "relative");
        }
    }

    private void formula(ObjectNode owner, String field) {
        JsonNode formula = owner.path(field);
        if (formula.isTextual()) {
            owner.put(
                    field,
                    Formula.parse(formula.asText()).at(numbers).asNumber().toString());
        }
    }

    private String text(String text) {
        return PLACE.matcher(text)
                .replaceAll(place -> java.util.regex.Matcher.quoteReplacement(
                        values.has(place.group(1)) ? Parameters.printed(values.path(place.group(1))) : place.group()));
    }
}
