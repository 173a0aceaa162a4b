package roundtrip.quiz.marking;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import roundtrip.quiz.Fraction;

/** What the JSON of an item says is right, and each wrong answer that it names; read without the types' own code. */
final class Keys {

    private static final String ANSWER = "answer";

    private Keys() {}

    static Map<String, List<String>> key(JsonNode item) {
        return switch (item.path("type").asText()) {
            case "truefalse" ->
                Map.of(ANSWER, List.of(item.path(ANSWER).asText()), "reason", ids(item.path("reasons"), Keys::right));
            case "order" -> Map.of("lines", order(item));
            case "match" -> {
                Map<String, List<String>> pairs = new HashMap<>();
                item.path("pairs")
                        .properties()
                        .forEach(pair ->
                                pairs.put(pair.getKey(), List.of(pair.getValue().asText())));
                yield pairs;
            }
            case "numeric" -> Map.of(ANSWER, List.of(decimal(item.path(ANSWER))));
            case "line" -> Map.of(ANSWER, List.of(item.path(ANSWER).asText()));
            case "text" ->
                Map.of(ANSWER, List.of(item.path("accept").get(0).path("value").asText()));
            case "wire" -> key(item.path("ask"));
            case "cloze" -> {
                Map<String, List<String>> gaps = new HashMap<>();
                item.path("gaps")
                        .properties()
                        .forEach(gap ->
                                gaps.put(gap.getKey(), key(gap.getValue()).getOrDefault(ANSWER, List.of())));
                yield gaps;
            }
            default -> Map.of(ANSWER, ids(item.path("options"), Keys::right));
        };
    }

    /** The key with one part made wrong, in every way that the item names. */
    static List<Map<String, List<String>>> slips(JsonNode item, Map<String, List<String>> key) {
        List<Map<String, List<String>>> slips = new ArrayList<>();
        switch (item.path("type").asText()) {
            case "choice" -> wrong(item.path("options")).forEach(id -> slips.add(with(key, ANSWER, List.of(id))));
            case "multi" ->
                wrong(item.path("options")).forEach(id -> slips.add(with(key, ANSWER, plus(key, ANSWER, id))));
            case "truefalse" -> {
                wrong(item.path("reasons")).forEach(id -> slips.add(with(key, "reason", List.of(id))));
                slips.add(with(
                        key, ANSWER, List.of(String.valueOf(!item.path(ANSWER).asBoolean()))));
            }
            case "order" -> {
                ids(item.path("extra"), option -> true)
                        .forEach(id -> slips.add(with(key, "lines", plus(key, "lines", id))));
                List<String> turned = new ArrayList<>(key.getOrDefault("lines", List.of()));
                java.util.Collections.reverse(turned);
                slips.add(with(key, "lines", turned));
            }
            case "numeric", "line" ->
                item.path("near").forEach(near -> slips.add(with(key, ANSWER, List.of(decimal(near.path("value"))))));
            case "text" ->
                item.path("near")
                        .forEach(near -> slips.add(
                                with(key, ANSWER, List.of(near.path("value").asText()))));
            case "wire" -> slips.addAll(slips(item.path("ask"), key));
            case "cloze" ->
                item.path("gaps")
                        .properties()
                        .forEach(gap -> slips(gap.getValue(), Map.of(ANSWER, key.getOrDefault(gap.getKey(), List.of())))
                                .forEach(slip ->
                                        slips.add(with(key, gap.getKey(), slip.getOrDefault(ANSWER, List.of())))));
            default ->
                item.path("slips")
                        .forEach(slip -> slips.add(with(
                                key,
                                slip.path("left").asText(),
                                List.of(slip.path("right").asText()))));
        }
        return slips;
    }

    private static String decimal(JsonNode number) {
        Fraction value = Fraction.parse(number.asText());
        return new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), new MathContext(12))
                .toPlainString();
    }

    /** The key, or an order that the edges allow: again and again the first line that nothing left must precede. */
    private static List<String> order(JsonNode item) {
        if (item.has("key")) {
            return texts(item.path("key"));
        }
        List<String> left = ids(item.path("lines"), line -> true);
        List<String> order = new ArrayList<>();
        while (!left.isEmpty()) {
            String next = left.stream()
                    .filter(line -> texts(item.path("edges")).stream()
                            .map(edge -> edge.split(" < "))
                            .noneMatch(edge -> edge[1].equals(line) && left.contains(edge[0])))
                    .findFirst()
                    .orElseThrow();
            left.remove(next);
            order.add(next);
        }
        return order;
    }

    private static Map<String, List<String>> with(Map<String, List<String>> key, String part, List<String> values) {
        Map<String, List<String>> slip = new HashMap<>(key);
        slip.put(part, values);
        return slip;
    }

    private static List<String> plus(Map<String, List<String>> key, String part, String id) {
        List<String> values = new ArrayList<>(key.getOrDefault(part, List.of()));
        values.add(id);
        return values;
    }

    private static boolean right(JsonNode option) {
        return option.path("correct").asBoolean();
    }

    private static List<String> wrong(JsonNode options) {
        return ids(options, option -> !right(option));
    }

    private static List<String> ids(JsonNode options, Predicate<JsonNode> wanted) {
        List<String> ids = new ArrayList<>();
        options.forEach(option -> {
            if (wanted.test(option)) {
                ids.add(option.path("id").asText());
            }
        });
        return ids;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
