package roundtrip.quiz.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import roundtrip.quiz.item.ItemType;
import roundtrip.quiz.item.ItemTypes;

/** The bank's JSON Schema, composed from its frame and the item types' fragments. */
public final class BankSchema {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Schema schema;

    public BankSchema() {
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(compose());
    }

    /** The schema as a document, as checked in under {@code quizzes/bank/bank.schema.json}. */
    public static ObjectNode compose() {
        ObjectNode root = frame();
        ObjectNode defs = (ObjectNode) root.get("$defs");
        JsonNode common = defs.remove("common");
        ObjectNode item = defs.putObject("item");
        item.put("type", "object");
        ArrayNode names = item.putObject("properties").putObject("type").putArray("enum");
        item.putArray("required").add("type");
        ArrayNode allOf = item.putArray("allOf");
        for (ItemType type : ItemTypes.all()) {
            names.add(type.name());
            defs.set("item-" + type.name(), definition(common, type.schema()));
            defs.set("part-" + type.name(), part(type.schema()));
            ObjectNode choice = allOf.addObject();
            ObjectNode discriminator = choice.putObject("if");
            discriminator.putObject("properties").putObject("type").put("const", type.name());
            discriminator.putArray("required").add("type");
            choice.putObject("then").put("$ref", "#/$defs/item-" + type.name());
        }
        return root;
    }

    /** The schema as text, ending with a line end. */
    public static String text() {
        return compose().toPrettyString() + "\n";
    }

    private static ObjectNode definition(JsonNode common, JsonNode own) {
        ObjectNode definition = JSON.createObjectNode();
        ObjectNode properties = definition.putObject("properties");
        properties.setAll((ObjectNode) common.get("properties"));
        properties.setAll((ObjectNode) own.get("properties"));
        ArrayNode required = definition.putArray("required");
        required.addAll((ArrayNode) common.get("required"));
        required.addAll((ArrayNode) own.get("required"));
        definition.put("additionalProperties", false);
        return definition;
    }

    /** A type as part of another one: with the fields of its own only. */
    private static ObjectNode part(JsonNode own) {
        ObjectNode part = JSON.createObjectNode();
        part.set("properties", own.get("properties"));
        part.set("required", own.get("required"));
        return part;
    }

    private static ObjectNode frame() {
        try (InputStream in = BankSchema.class.getResourceAsStream("frame.schema.json")) {
            return (ObjectNode) JSON.readTree(Objects.requireNonNull(in, "frame.schema.json is missing"));
        } catch (IOException e) {
            throw new UncheckedIOException("frame.schema.json cannot be read", e);
        }
    }

    /** What does not fit, one finding for each place. */
    List<Finding> validate(YamlFile file) {
        return schema.validate(file.root()).stream()
                .map(error -> finding(file, error))
                .distinct()
                .toList();
    }

    private static Finding finding(YamlFile file, Error error) {
        String path = error.getInstanceLocation().toString();
        JsonNode node = error.getInstanceNode();
        String message = error.getMessage();
        boolean scalar = node != null && (node.isNumber() || node.isBoolean() || node.isNull());
        if (scalar && error.getKeyword().equals("type") && message.contains("string expected")) {
            message = "expected text, got " + node.asText() + ": put it in quotes, \"" + node.asText() + "\"";
        }
        return Finding.error("schema", file, path, message);
    }
}
