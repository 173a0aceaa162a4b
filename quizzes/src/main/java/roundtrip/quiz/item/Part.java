package roundtrip.quiz.item;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import roundtrip.quiz.item.ItemType.Complaint;

/**
 * A part of an item that is written, answered and marked like an item of another type.
 *
 * @param pointer where it stands within the item
 * @param json the part as an item of its own: with the whole item's id and way to shuffle, and an empty stem
 */
public record Part(ItemType type, String pointer, ObjectNode json) {

    /** Reads a part; its {@code type} must be among those given. */
    public static Part of(JsonNode whole, JsonNode part, String pointer, List<ItemType> allowed) {
        String name = part.path("type").asText();
        ItemType type = allowed.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a part cannot be of the type \"" + name + "\""));
        ObjectNode json = part.deepCopy();
        json.set("id", whole.path("id"));
        json.put("stem", "");
        json.put("shuffle", whole.path("shuffle").asBoolean(true));
        return new Part(type, pointer, json);
    }

    /** What is wrong with it, pointing from the whole item. */
    public List<Complaint> complaints() {
        return type.complaints(json).stream()
                .map(it -> new Complaint(pointer + it.pointer(), it.rule(), it.message()))
                .toList();
    }

    public ItemType.Split split() {
        return type.split(json);
    }
}
