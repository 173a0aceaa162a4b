package roundtrip.site.page;

import java.util.List;
import java.util.Map;

/**
 * A request that is not done, as a page says it: what happened, and what to do.
 *
 * <p>Thrown by handlers and shown by {@link Refusals}.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String todo;
    private final transient Map<String, String> headers;

    private Refusal(int status, String what, String todo, Map<String, String> headers) {
        super(what);
        this.status = status;
        this.todo = todo;
        this.headers = Map.copyOf(headers);
    }

    public static Refusal notFound(String what) {
        return new Refusal(404, what, "Check the address, or start again from the first page.", Map.of());
    }

    public static Refusal forbidden(String what, String todo) {
        return new Refusal(403, what, todo, Map.of());
    }

    public static Refusal unreadable(String what) {
        return new Refusal(400, what, "Go back, reload the page and send the form again.", Map.of());
    }

    public static Refusal conflict(String what) {
        return new Refusal(
                409, what, "Nothing of yours was overwritten. Reload the page to see what stands now.", Map.of());
    }

    public static Refusal tooMany(String what, long seconds) {
        return new Refusal(
                429,
                what,
                "Wait " + seconds + " seconds, then try again.",
                Map.of("Retry-After", Long.toString(seconds)));
    }

    public static Refusal busy() {
        return new Refusal(
                503,
                "The site has more to do than it can right now.",
                "Nothing was stored by this request. Wait a moment, then send it again.",
                Map.of("Retry-After", "2"));
    }

    int status() {
        return status;
    }

    String todo() {
        return todo;
    }

    List<Map.Entry<String, String>> headers() {
        return List.copyOf(headers.entrySet());
    }
}
