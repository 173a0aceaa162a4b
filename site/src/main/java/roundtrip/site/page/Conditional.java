package roundtrip.site.page;

import io.javalin.http.Context;

/** Conditional requests: RFC 9110 §13.1.2, with weak comparison. */
public final class Conditional {
    private Conditional() {}

    /** Whether the client has this very version; then the answer is made 304 and the handler has nothing more to do. */
    public static boolean unchanged(Context ctx, String etag) {
        ctx.header("ETag", etag);
        String asked = ctx.header("If-None-Match");
        if (asked == null) {
            return false;
        }
        for (String candidate : asked.split(",", -1)) {
            String tag = candidate.strip();
            if ("*".equals(tag) || opaque(tag).equals(opaque(etag))) {
                ctx.status(304);
                return true;
            }
        }
        return false;
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
