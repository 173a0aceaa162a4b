package roundtrip.quiz.bank;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** One file of a bank, with the line of each of its values. */
public final class YamlFile {

    static final int MOST_BYTES = 1 << 20;

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final ObjectMapper MAPPER =
            new ObjectMapper(YAML).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final String name;
    private final JsonNode root;
    private final Map<String, Integer> lines;

    private YamlFile(String name, JsonNode root, Map<String, Integer> lines) {
        this.name = name;
        this.root = root;
        this.lines = lines;
    }

    /** Reads YAML without aliases and without duplicate keys. */
    static YamlFile read(String name, byte[] bytes) throws IOException {
        if (bytes.length > MOST_BYTES) {
            throw new IOException(
                    "expected at most " + MOST_BYTES + " bytes, got " + bytes.length + ": split the file");
        }
        Map<String, Integer> lines = lines(bytes);
        return new YamlFile(name, MAPPER.readTree(bytes), lines);
    }

    private static Map<String, Integer> lines(byte[] bytes) throws IOException {
        Map<String, Integer> lines = new HashMap<>();
        try (YAMLParser parser = YAML.createParser(bytes)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (parser.isCurrentAlias() || parser.getObjectId() != null) {
                    int line = parser.currentTokenLocation().getLineNr();
                    throw new IOException(
                            "line " + line + ": anchors and aliases are not allowed, write the value out");
                }
                if (token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY) {
                    lines.putIfAbsent(
                            pointer(parser), parser.currentTokenLocation().getLineNr());
                }
            }
        }
        return lines;
    }

    private static String pointer(JsonParser parser) {
        JsonStreamContext context = parser.getParsingContext();
        boolean opened = parser.currentToken().isStructStart();
        JsonStreamContext at = opened ? context.getParent() : context;
        return at == null ? "" : at.pathAsPointer().toString();
    }

    String name() {
        return name;
    }

    public JsonNode root() {
        return root;
    }

    /** The line of a value, or of the nearest one around it. */
    int line(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
        }
        return 1;
    }
}
