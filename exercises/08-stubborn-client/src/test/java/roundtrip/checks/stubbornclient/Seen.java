package roundtrip.checks.stubbornclient;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import roundtrip.kit.wire.Json;

/** A complete request that arrived at one of our servers. */
public record Seen(String method, String target, Function<String, Optional<String>> fields, String body) {
    public Optional<String> header(String name) {
        return fields.apply(name);
    }

    /** The field's value in words. */
    public String told(String name) {
        return header(name).map(value -> name + ": " + value).orElse("no " + name);
    }

    /** Whether the content is a JSON object that has at least these fields with these values. */
    public boolean holds(Map<String, Object> content) {
        try {
            Object json = Json.read(body);
            return json instanceof Map
                    && content.entrySet().stream()
                            .allMatch(field -> Objects.equals(((Map<?, ?>) json).get(field.getKey()), field.getValue()));
        } catch (Json.Malformed e) {
            return false;
        }
    }

    /** {@code 2 deliveries: GET /books/1, GET /books/1}. */
    static String brief(List<Seen> all) {
        if (all.isEmpty()) {
            return "no delivery";
        }
        return (all.size() == 1 ? "1 delivery: " : all.size() + " deliveries: ")
                + all.stream().limit(10).map(Seen::toString).collect(Collectors.joining(", "))
                + (all.size() > 10 ? ", ..." : "");
    }

    @Override
    public String toString() {
        return method + " " + target;
    }
}
