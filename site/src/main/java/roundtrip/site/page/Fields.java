package roundtrip.site.page;

import io.javalin.http.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A form's fields as they were sent, with what is wrong beside each; empty for a form shown first. */
public record Fields(Map<String, String> values, Map<String, String> wrong) {
    public Fields {
        values = Map.copyOf(values);
        wrong = Map.copyOf(wrong);
    }

    public static Fields none() {
        return new Fields(Map.of(), Map.of());
    }

    public static Fields of(Map<String, String> values, Map<String, String> wrong) {
        return new Fields(values, wrong);
    }

    /** A field of the request without blanks around it; empty if it was not sent. */
    public static String text(Context ctx, String name) {
        return raw(ctx, name).strip();
    }

    /** A field of the request exactly as typed: for passwords. */
    public static String raw(Context ctx, String name) {
        String value = ctx.formParam(name);
        return value == null ? "" : value;
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** What is wrong with a field, or null. */
    public @Nullable String wrong(String name) {
        return wrong.get(name);
    }

    /** The id of the sentence about a field, or null if there is none. */
    public @Nullable String described(String name) {
        return wrong.containsKey(name) ? name + "-wrong" : null;
    }

    public @Nullable String invalid(String name) {
        return wrong.containsKey(name) ? "true" : null;
    }

    public boolean anyWrong() {
        return !wrong.isEmpty();
    }
}
