package lendery.methods;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/** A JSON object, asked for its fields by type; what does not fit is refused with 400, and the field is named. */
final class Fields {
    private final JsonNode object;

    private Fields(JsonNode object) {
        this.object = object;
    }

    static Fields read(String body) throws JsonProcessingException {
        JsonNode value = Json.read(body);
        if (!value.isObject()) {
            throw new Refusal(400, "the body must be a JSON object, but was " + value);
        }
        return new Fields(value);
    }

    void allowOnly(Set<String> names) {
        object.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw new Refusal(400, "\"" + name + "\" cannot be sent here; there are " + names);
            }
        });
    }

    boolean has(String name) {
        return object.has(name);
    }

    String required(String name) {
        return optional(name).orElseThrow(() -> unfit(name, "given"));
    }

    /** Empty when the field is missing or null. */
    Optional<String> optional(String name) {
        if (!object.hasNonNull(name)) {
            return Optional.empty();
        }
        if (!object.get(name).isTextual()) {
            throw unfit(name, "a text");
        }
        return Optional.of(object.get(name).textValue());
    }

    LocalDate date(String name) {
        try {
            return LocalDate.parse(required(name));
        } catch (DateTimeParseException e) {
            throw unfit(name, "a date such as 2026-12-01");
        }
    }

    /** A whole number from 1. */
    int count(String name) {
        JsonNode value = object.path(name);
        if (!value.isInt() || value.intValue() < 1) {
            throw unfit(name, "a whole number from 1");
        }
        return value.intValue();
    }

    private Refusal unfit(String name, String expected) {
        return new Refusal(400, "\"" + name + "\" must be " + expected + ", but was " + object.get(name));
    }
}
