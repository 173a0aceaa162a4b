package roundtrip.quiz.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Leaves out of an item what is so anyway, for comparing. */
final class Canon {

    private static final Map<String, String> DEFAULTS = Map.of(
            "shuffle", "true",
            "once", "false",
            "points", "1",
            "status", "live",
            "half", "false",
            "match", "ignore-case",
            "correct", "false",
            "weight", "1",
            "pin", "false");

    private Canon() {}

    static ObjectNode of(ObjectNode item) {
        ObjectNode copy = item.deepCopy();
        tidy(copy);
        rightInOrder(copy);
        linesInOrder(copy);
        copy.path("accept").forEach(entry -> without((ObjectNode) entry, "score", "1"));
        return copy;
    }

    /** The right side of a match in the order of the left, extras last: its own order means nothing. */
    private static void rightInOrder(ObjectNode item) {
        if (!item.path("pairs").isObject()) {
            return;
        }
        List<JsonNode> sorted = Plain.rightInOrder(item);
        item.putArray("right").addAll(sorted);
    }

    /** The lines of an order as in its key. */
    private static void linesInOrder(ObjectNode item) {
        if (item.path("key").isArray()
                && item.path("key").size() == item.path("lines").size()) {
            List<JsonNode> sorted = new ArrayList<>();
            item.path("key")
                    .forEach(id -> item.path("lines").forEach(line -> {
                        if (line.path("id").equals(id)) {
                            sorted.add(line);
                        }
                    }));
            item.putArray("lines").addAll(sorted);
        }
    }

    private static void tidy(JsonNode node) {
        if (node instanceof ObjectNode object) {
            DEFAULTS.forEach((field, value) -> without(object, field, value));
            String usual = object.path("type").asText().equals("match") ? "mean" : "net";
            without(object, "rule", usual);
            if (object.path("score").asText().equals("1") && object.has("text")) {
                object.remove("score");
                object.put("correct", true);
            }
            without(object, "score", "0");
        }
        node.forEach(Canon::tidy);
    }

    private static void without(ObjectNode object, String field, String value) {
        if (object.path(field).isValueNode() && object.path(field).asText().equals(value)) {
            object.remove(field);
        }
    }
}
