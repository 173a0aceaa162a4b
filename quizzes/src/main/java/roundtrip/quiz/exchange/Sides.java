package roundtrip.quiz.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import roundtrip.quiz.exchange.Draft.Pair;

/** Writes the two sides of a match and what belongs together. */
final class Sides {

    private Sides() {}

    /** Sides to be matched: each left text with the right one it belongs to; a blank left text is an extra. */
    static void of(Draft draft, List<Pair> pairs) {
        draft.type("match");
        ArrayNode left = draft.json().putArray("left");
        ArrayNode right = draft.json().putArray("right");
        ObjectNode key = draft.json().putObject("pairs");
        for (Pair pair : pairs) {
            String rightId = rightId(right, pair);
            if (!pair.left().isBlank()) {
                String id = pair.leftId().isEmpty() ? Draft.letter(left.size()) : pair.leftId();
                left.addObject().put("id", id).put("text", pair.left());
                key.put(id, rightId);
            }
        }
    }

    private static String rightId(ArrayNode right, Pair pair) {
        for (JsonNode known : right) {
            if (known.path("text").asText().equals(pair.right())) {
                return known.path("id").asText();
            }
        }
        String id = pair.rightId().isEmpty() ? Draft.letter(right.size()) : pair.rightId();
        right.addObject().put("id", id).put("text", pair.right());
        return id;
    }
}
