package roundtrip.quiz.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.bank.param.Instance;
import roundtrip.quiz.bank.param.Parameters;
import roundtrip.quiz.item.ItemType;
import roundtrip.quiz.item.ItemTypes;

/**
 * One item, whole: with its key. Never leaves the engine.
 *
 * @param json as written in the bank
 * @param contentHash of its canonical JSON without {@code rev}, {@code tags} and {@code status}
 */
public record BankItem(String section, ItemType type, ObjectNode json, String contentHash) {

    private static final Set<String> NOT_CONTENT = Set.of("rev", "tags", "status");

    /** An item that fits the schema. */
    public static BankItem of(String section, ObjectNode json) {
        String name = json.path("type").asText();
        ItemType type = ItemTypes.named(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no item type \"" + name + "\""));
        return new BankItem(section, type, json, CanonicalJson.sha256(content(json)));
    }

    /** What is hashed and pinned. */
    public String content() {
        return content(json);
    }

    /** Of what marking reads: it stays the same while only texts, feedback and references are edited. */
    public String scoringHash() {
        return CanonicalJson.hash(Aspects.scoring(json.deepCopy().remove(NOT_CONTENT)));
    }

    private static String content(ObjectNode json) {
        return CanonicalJson.write(json.deepCopy().remove(NOT_CONTENT));
    }

    public String id() {
        return json.path("id").asText();
    }

    public boolean live() {
        return json.path("status").asText("live").equals("live");
    }

    public boolean retired() {
        return json.path("status").asText("live").equals("retired");
    }

    /** Raised by hand with each edit. */
    public int rev() {
        return json.path("rev").asInt(1);
    }

    /** Whether its values are drawn for each attempt. */
    public boolean generated() {
        return json.has("params");
    }

    /** Every combination of values that its parameters can have; a single empty one without parameters. */
    public List<ObjectNode> combinations() {
        return Parameters.combinations(json);
    }

    /** The item that one combination gives, as its type reads it. */
    public ObjectNode instance(ObjectNode values) {
        return Instance.of(json, values);
    }

    /** The same with its texts in another language, where the item has them; in its own language otherwise. */
    public ObjectNode instance(ObjectNode values, String language) {
        return Instance.of(
                Overlay.of(this, language).map(overlay -> overlay.over(json)).orElse(json), values);
    }

    public Fraction points() {
        return Fraction.parse(json.path("points").asText("1"));
    }

    public String text(String field) {
        return json.path(field).asText();
    }

    public List<String> list(String field) {
        return list(json.path(field));
    }

    static List<String> list(JsonNode array) {
        return java.util.stream.StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Override
    public String toString() {
        return "item " + id();
    }
}
