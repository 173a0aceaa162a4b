package roundtrip.site.page;

import io.javalin.http.Context;

/** The number of a request: on its error page and in the log, so that the two can be brought together. */
final class RequestId {
    private static final String KEY = "request-id";

    private RequestId() {}

    static void give(Context ctx, String id) {
        ctx.attribute(KEY, id);
        ctx.header("X-Request-Id", id);
    }

    static String of(Context ctx) {
        String id = ctx.attribute(KEY);
        return id == null ? "none" : id;
    }
}
