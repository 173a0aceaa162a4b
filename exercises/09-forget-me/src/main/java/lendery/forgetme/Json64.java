package lendery.forgetme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import java.util.Map;

/** JSON objects as text, and base64url without padding: what the parts of a token are made of (RFC 7515 §2). */
public final class Json64 {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private Json64() {}

    public static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** {@link IllegalArgumentException} when it is no base64url. */
    public static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    /** A map as a JSON object, in the map's order. */
    public static String write(Map<String, ?> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON can be made of " + fields, e);
        }
    }

    /** A JSON object as a map: texts, whole numbers (Integer or Long), lists and maps. {@link IllegalArgumentException} for all else. */
    public static Map<String, Object> read(String json) {
        try {
            Map<String, Object> fields = JSON.readValue(json, FIELDS);
            if (fields == null) {
                throw new IllegalArgumentException("expected a JSON object, got null");
            }
            return fields;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("expected a JSON object, got \"" + json + "\"", e);
        }
    }
}
