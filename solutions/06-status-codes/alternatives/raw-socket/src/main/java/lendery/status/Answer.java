package lendery.status;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** One answer; errors have no content here. */
record Answer(int status, Map<String, String> fields, byte[] content) {
    static Answer of(int status) {
        return new Answer(status, Map.of(), new byte[0]);
    }

    static Answer json(int status, Object value) {
        return new Answer(status, Map.of("content-type", "application/json"), Json.write(value).getBytes(StandardCharsets.UTF_8));
    }

    Answer with(String name, String value) {
        Map<String, String> more = new TreeMap<>(fields);
        more.put(name, value);
        return new Answer(status, more, content);
    }
}
