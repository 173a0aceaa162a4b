package roundtrip.quiz.item;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the schema fragment that lies beside a type's class as {@code schema.json}. */
public final class Fragments {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Fragments() {}

    public static JsonNode of(Class<? extends ItemType> type) {
        try (InputStream in = type.getResourceAsStream("schema.json")) {
            if (in == null) {
                throw new IllegalStateException("schema.json is missing beside " + type.getName());
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("schema.json beside " + type.getName() + " cannot be read", e);
        }
    }
}
