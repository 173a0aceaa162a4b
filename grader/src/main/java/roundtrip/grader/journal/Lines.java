package roundtrip.grader.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Entries as text and back; {@code value} is copied, never written anew, so that a hash over it stays true. */
final class Lines {
    private static final JsonFactory JSON = new JsonFactory();

    private Lines() {}

    /** A parsed line, and the hash that it claims for the line before. */
    record Parsed(Entry entry, String before) {}

    /** Without the line feed. */
    static String text(Entry entry, String before) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField("line", entry.line());
            json.writeStringField("before", before);
            json.writeStringField("at", entry.at().toString());
            json.writeStringField("kind", entry.kind().word());
            json.writeNumberField("generation", entry.generation());
            json.writeStringField("submission", entry.submission());
            json.writeStringField("fingerprint", entry.fingerprint());
            json.writeFieldName("value");
            json.writeRawValue(entry.value());
            json.writeEndObject();
        }
        return out.toString();
    }

    /** The message of the exception says what is wrong with the line. */
    static Parsed parse(String line) throws IOException {
        Map<String, String> fields = new TreeMap<>();
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("it is no JSON object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (name.equals("value")) {
                    int start = (int) json.currentTokenLocation().getCharOffset();
                    fields.put(name, line.substring(start, line.length() - 1));
                    break;
                }
                fields.put(name, json.getText());
            }
            return new Parsed(entry(fields), fields.getOrDefault("before", ""));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("it is no line of a journal: " + e.getMessage(), e);
        }
    }

    private static Entry entry(Map<String, String> fields) {
        return new Entry(
                Long.parseLong(fields.getOrDefault("line", "")),
                Instant.parse(fields.getOrDefault("at", "")),
                Entry.Kind.valueOf(fields.getOrDefault("kind", "").toUpperCase(Locale.ROOT)),
                Integer.parseInt(fields.getOrDefault("generation", "")),
                fields.getOrDefault("submission", ""),
                fields.getOrDefault("fingerprint", ""),
                fields.getOrDefault("value", ""));
    }
}
