package roundtrip.quiz.item;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import roundtrip.quiz.Response;
import roundtrip.quiz.Scored;

/** A kind of item: how it is written in a bank, shown, answered and marked. Registered by one line in ItemTypes. */
public interface ItemType {

    /** As the bank's {@code type}. */
    String name();

    /** The fields of its own: a JSON Schema with {@code properties} and {@code required}. */
    JsonNode schema();

    /** What is wrong with an item that fits the schema, beyond what the bank's lint finds for all types. */
    List<Complaint> complaints(JsonNode item);

    /** Divides a sound item into what may be shown and what is sealed. */
    Split split(JsonNode item);

    /** Marks a response. Only the package {@code marking} calls this, which alone can open a sealed key. */
    Scored mark(Object key, Response response);

    /** What is said about the item once it is locked, given all responses so far, the last one last. */
    Explanation explain(Object key, List<Response> responses, Deal deal);

    /**
     * A fault of an item.
     *
     * @param pointer JSON pointer within the item, for example {@code /options/2}
     * @param rule name of the lint rule
     */
    record Complaint(String pointer, String rule, String message) {}

    /**
     * The two sides of an item.
     *
     * @param key a record of the type's own package; goes into a sealed key at once
     */
    record Split(Face face, Object key) {}
}
