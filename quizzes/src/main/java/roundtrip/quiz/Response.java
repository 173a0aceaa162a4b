package roundtrip.quiz;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answer to one item, in ids of the bank.
 *
 * @param parts what was answered, by part; each type names its own parts. Empty unless something was given
 */
public record Response(Kind kind, Map<String, List<String>> parts) {

    /** Neither {@code OMITTED} nor {@code UNSURE} is wrong: both score 0, and neither uses up a try. */
    public enum Kind {
        GIVEN,
        OMITTED,
        UNSURE
    }

    public Response {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        parts.forEach((part, values) -> copy.put(part, List.copyOf(values)));
        parts = Collections.unmodifiableMap(copy);
        if ((kind == Kind.GIVEN) == parts.isEmpty()) {
            throw new IllegalArgumentException("a response that is " + kind + " cannot have parts " + parts);
        }
    }

    public static Response given(Map<String, List<String>> parts) {
        return new Response(Kind.GIVEN, parts);
    }

    public static Response omitted() {
        return new Response(Kind.OMITTED, Map.of());
    }

    public static Response unsure() {
        return new Response(Kind.UNSURE, Map.of());
    }

    /** The values of a part; an empty list where nothing was answered. */
    public List<String> part(String name) {
        return parts.getOrDefault(name, List.of());
    }
}
