package roundtrip.quiz.bank.param;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import roundtrip.quiz.Fraction;

/** The values that an item's parameters can have together. */
public final class Parameters {

    private static final int MOST_COMBINATIONS = 10_000;

    private Parameters() {}

    /**
     * Every combination that {@code where} lets through, by the parameters' names. Their order follows from the names and
     * not from the file, so that it is the same for the item's canonical form. An item without parameters has one, the
     * empty one.
     */
    public static List<ObjectNode> combinations(JsonNode item) {
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        item.path("params").properties().forEach(each -> sorted.put(each.getKey(), each.getValue()));
        List<ObjectNode> combinations = List.of(JsonNodeFactory.instance.objectNode());
        for (Map.Entry<String, JsonNode> parameter : sorted.entrySet()) {
            combinations = with(combinations, values(parameter.getKey(), parameter.getValue()));
        }
        if (!item.has("where")) {
            return combinations;
        }
        Formula where = Formula.parse(item.path("where").asText());
        return combinations.stream()
                .filter(combination -> where.at(numbers(combination)).asTruth())
                .toList();
    }

    private static List<ObjectNode> with(List<ObjectNode> combinations, List<ObjectNode> values) {
        if ((long) combinations.size() * values.size() > MOST_COMBINATIONS) {
            throw new FormulaException("expected at most " + MOST_COMBINATIONS + " combinations of values, got "
                    + combinations.size() + " times " + values.size());
        }
        List<ObjectNode> product = new ArrayList<>();
        for (ObjectNode combination : combinations) {
            for (ObjectNode value : values) {
                ObjectNode both = combination.deepCopy();
                value.fieldNames().forEachRemaining(name -> {
                    if (combination.has(name)) {
                        throw new FormulaException("two parameters are called \"" + name + "\"");
                    }
                });
                both.setAll(value);
                product.add(both);
            }
        }
        return product;
    }

    /** The choices for one entry of {@code params}; rows give several parameters at once, and their own name goes unused. */
    private static List<ObjectNode> values(String name, JsonNode parameter) {
        List<ObjectNode> values = new ArrayList<>();
        if (parameter.has("rows")) {
            Set<String> columns = columns(parameter.path("rows").get(0));
            for (JsonNode row : parameter.path("rows")) {
                if (!columns(row).equals(columns)) {
                    throw new FormulaException(
                            "expected " + columns + " in each of the rows of " + name + ", got " + columns(row));
                }
                values.add(row.deepCopy());
            }
        } else if (parameter.has("of")) {
            parameter.path("of").forEach(value -> values.add(single(name, value)));
        } else {
            values.addAll(range(name, parameter));
        }
        return values;
    }

    private static Set<String> columns(JsonNode row) {
        Set<String> columns = new TreeSet<>();
        row.fieldNames().forEachRemaining(columns::add);
        return columns;
    }

    private static List<ObjectNode> range(String name, JsonNode parameter) {
        BigDecimal from = parameter.path("from").decimalValue();
        BigDecimal to = parameter.path("to").decimalValue();
        BigDecimal step = parameter.has("step") ? parameter.path("step").decimalValue() : BigDecimal.ONE;
        List<ObjectNode> values = new ArrayList<>();
        for (BigDecimal value = from; value.compareTo(to) <= 0; value = value.add(step)) {
            if (values.size() == MOST_COMBINATIONS) {
                throw new FormulaException(name + " has over " + MOST_COMBINATIONS + " values");
            }
            values.add(single(name, JsonNodeFactory.instance.numberNode(value)));
        }
        return values;
    }

    private static ObjectNode single(String name, JsonNode value) {
        return JsonNodeFactory.instance.objectNode().set(name, value);
    }

    /** Those of the values that can stand in a formula. */
    static Map<String, Fraction> numbers(ObjectNode combination) {
        Map<String, Fraction> numbers = new HashMap<>();
        combination.properties().forEach(each -> {
            if (each.getValue().isNumber()) {
                numbers.put(each.getKey(), Fraction.parse(each.getValue().asText()));
            }
        });
        return numbers;
    }

    /** A value as texts show it: a number as its shortest exact decimal, a string as it is. */
    public static String printed(JsonNode value) {
        return value.isNumber() ? Fraction.parse(value.asText()).decimal().orElseThrow() : value.asText();
    }
}
