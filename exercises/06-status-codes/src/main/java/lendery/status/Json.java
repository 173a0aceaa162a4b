package lendery.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Reads and writes JSON. This file is given: do not change it.
 *
 * <p>It reads into a tree, where a text is still a text and a missing field is still missing; a mapper that fills records
 * would turn {@code 42} into {@code "42"} behind your back.
 */
public final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private Json() {}

    /** Exactly one JSON value; an empty text, a broken one, and one with more behind it throw. */
    public static JsonNode read(String text) throws JsonProcessingException {
        JsonNode value = MAPPER.readTree(text);
        if (value.isMissingNode()) {
            throw MismatchedInputException.from(null, JsonNode.class, "the text is empty");
        }
        return value;
    }

    /** The value as one line of JSON. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write as JSON: " + value, e);
        }
    }
}
