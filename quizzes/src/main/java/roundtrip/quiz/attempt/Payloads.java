package roundtrip.quiz.attempt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import roundtrip.quiz.Certainty;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.Response;
import roundtrip.quiz.Seed;
import roundtrip.quiz.bank.Blueprint;
import roundtrip.quiz.bank.CanonicalJson;

/** What events carry, as JSON text. */
final class Payloads {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Payloads() {}

    /** Everything that a paper follows from, without the bank: seed, blueprint, and the items' pins in their order. */
    record Created(String bank, Seed seed, Blueprint quiz, int stretchPercent, List<Pin> pins) {}

    static String created(Created created) {
        ObjectNode node = JSON.createObjectNode();
        node.put("bank", created.bank());
        node.put("seed", created.seed().hex());
        node.set("quiz", read(created.quiz().canonical()));
        node.put("stretchPercent", created.stretchPercent());
        ArrayNode pins = node.putArray("pins");
        ObjectNode values = JSON.createObjectNode();
        for (Pin pin : created.pins()) {
            if (!pin.values().equals(Pin.NO_VALUES)) {
                values.set(String.valueOf(pins.size()), read(pin.values()));
            }
            pins.add(pin.contentHash());
        }
        node.set("values", values);
        return node.toString();
    }

    static Created created(String payload) {
        JsonNode node = read(payload);
        List<Pin> pins = new ArrayList<>();
        for (JsonNode hash : node.path("pins")) {
            JsonNode values = node.path("values").path(String.valueOf(pins.size()));
            pins.add(new Pin(hash.asText(), values.isObject() ? CanonicalJson.write(values) : Pin.NO_VALUES));
        }
        return new Created(
                node.path("bank").asText(),
                Seed.ofHex(node.path("seed").asText()),
                Blueprint.of(node.path("quiz")),
                node.path("stretchPercent").asInt(),
                List.copyOf(pins));
    }

    static String started(Optional<Instant> deadline) {
        ObjectNode node = JSON.createObjectNode();
        deadline.ifPresent(instant -> node.put("deadline", instant.toString()));
        return node.toString();
    }

    static Optional<Instant> deadline(String payload) {
        return Optional.ofNullable(read(payload).path("deadline").textValue()).map(Instant::parse);
    }

    static String response(Response response, Optional<Certainty> certainty) {
        ObjectNode node = JSON.createObjectNode();
        node.put("kind", response.kind().name());
        node.set("parts", JSON.valueToTree(new TreeMap<>(response.parts())));
        certainty.ifPresent(it -> node.put("certainty", it.id()));
        return node.toString();
    }

    static Response response(String payload) {
        JsonNode node = read(payload);
        Map<String, List<String>> parts = new LinkedHashMap<>();
        node.path("parts").properties().forEach(part -> {
            List<String> values = new ArrayList<>();
            part.getValue().forEach(value -> values.add(value.asText()));
            parts.put(part.getKey(), values);
        });
        return new Response(Response.Kind.valueOf(node.path("kind").asText()), parts);
    }

    static Optional<Certainty> certainty(String payload) {
        return Certainty.of(read(payload).path("certainty").asText());
    }

    /** What an event says that has one text. */
    static String text(String field, String text) {
        return JSON.createObjectNode().put(field, text).toString();
    }

    /** New marks of some items of an attempt, with what caused them. */
    static String regrade(String plan, Map<Integer, Regraded> marks, Map<Integer, String> causes) {
        ObjectNode node = JSON.createObjectNode();
        node.put("plan", plan);
        ArrayNode items = node.putArray("items");
        new TreeMap<>(marks)
                .forEach((number, mark) -> items.addObject()
                        .put("number", number)
                        .put("points", mark.points().toString())
                        .put("max", mark.max().toString())
                        .put("item", mark.contentHash())
                        .put("cause", causes.getOrDefault(number, "")));
        return node.toString();
    }

    static Map<Integer, Regraded> regraded(String payload) {
        Map<Integer, Regraded> marks = new LinkedHashMap<>();
        for (JsonNode item : read(payload).path("items")) {
            marks.put(
                    item.path("number").asInt(),
                    new Regraded(
                            Fraction.parse(item.path("points").asText()),
                            Fraction.parse(item.path("max").asText()),
                            item.path("item").asText()));
        }
        return marks;
    }

    static String submitted(String by) {
        return JSON.createObjectNode().put("by", by).toString();
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the attempt log holds what is no JSON: " + json, e);
        }
    }
}
