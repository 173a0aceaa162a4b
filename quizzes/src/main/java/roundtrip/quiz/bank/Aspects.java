package roundtrip.quiz.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Which fields of an item are read by whom: by people before the lock, by people after it, by marking. */
public final class Aspects {

    /** Read by people alone, after the lock. */
    private static final Set<String> FEEDBACK = Set.of(
            "feedback",
            "why",
            "misconception",
            "chapter",
            "sources",
            "shows",
            "objective",
            "depth",
            "proof",
            "lint",
            "locale");

    /** Read by people alone, before. */
    private static final Set<String> TEXT = Set.of("stem", "text", "exchange", "unit", "shuffle", "pin");

    private Aspects() {}

    /** What an item shows and how it is marked. */
    public static ObjectNode withoutFeedback(ObjectNode item) {
        return without(item.deepCopy(), FEEDBACK);
    }

    /** How an item is marked, and nothing else. */
    public static ObjectNode scoring(ObjectNode item) {
        return without(withoutFeedback(item), TEXT);
    }

    private static ObjectNode without(ObjectNode item, Set<String> fields) {
        remove(item, fields);
        return item;
    }

    private static void remove(JsonNode node, Set<String> fields) {
        if (node instanceof ObjectNode object) {
            object.remove(fields);
        }
        node.forEach(child -> remove(child, fields));
    }
}
