package roundtrip.kit.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import roundtrip.kit.wire.Json;
import roundtrip.kit.wire.Visible;

/** A JSON value of an answer. What is not of the kind that is asked for fails the check and names its place. */
public final class JsonValue {
    private final Answer answer;
    private final String place;
    private final Object value;

    JsonValue(Answer answer, String place, Object value) {
        this.answer = answer;
        this.place = place;
        this.value = value;
    }

    /** The value as plain Java, as {@link Json} reads it. */
    public Object plain() {
        return value;
    }

    /** A field of an object; a missing one is null. */
    public JsonValue field(String name) {
        return new JsonValue(answer, "the field \"" + name + "\"", object().get(name));
    }

    public Set<String> names() {
        return object().keySet().stream().map(String::valueOf).collect(Collectors.toSet());
    }

    public List<JsonValue> elements() {
        if (value instanceof List) {
            return ((List<?>) value).stream()
                    .map(element -> new JsonValue(answer, "an element of " + place, element))
                    .collect(Collectors.toList());
        }
        throw unfit("an array");
    }

    public String text() {
        if (value instanceof String) {
            return (String) value;
        }
        throw unfit("a text");
    }

    public long number() {
        if (value instanceof Long) {
            return (Long) value;
        }
        throw unfit("a whole number");
    }

    /** Missing or null. */
    public boolean isAbsent() {
        return value == null;
    }

    /** Whether it is this value; numbers are compared by size, so 1 is 1.0. */
    public boolean is(Object other) {
        if (value instanceof Number && other instanceof Number) {
            return new BigDecimal(value.toString()).compareTo(new BigDecimal(other.toString())) == 0;
        }
        return Objects.equals(value, other);
    }

    /** Fails the check unless it is this value; null stands for missing or null. */
    public JsonValue shouldBe(Object expected) {
        if (!is(expected)) {
            throw unfit(Json.write(expected));
        }
        return this;
    }

    private Map<?, ?> object() {
        if (value instanceof Map) {
            return (Map<?, ?>) value;
        }
        throw unfit("an object");
    }

    private CheckFailed unfit(String expected) {
        String found = value == null ? "nothing" : Visible.text(Json.write(value), 200);
        return answer.failed(place + " is " + expected, found + ", in " + answer.got());
    }

    @Override
    public String toString() {
        return Json.write(value);
    }
}
