package roundtrip.site.page;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The header fields that every answer carries, Jetty's own refusals included. */
public final class Headers {
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    static final List<Map.Entry<String, String>> ALWAYS = List.of(
            Map.entry("Content-Security-Policy", POLICY),
            Map.entry("X-Content-Type-Options", "nosniff"),
            Map.entry("Referrer-Policy", "same-origin"),
            Map.entry("Cross-Origin-Opener-Policy", "same-origin"));

    private Headers() {}

    public static void onEveryAnswer(Context ctx, RandomGenerator random) {
        ALWAYS.forEach(field -> ctx.header(field.getKey(), field.getValue()));
        if (ctx.req().isSecure()) {
            ctx.header("Strict-Transport-Security", "max-age=31536000");
        }
        RequestId.give(ctx, Hex.random(random, 6));
    }

    /** For pages that show marks, answers or anything near a key: nobody may keep a copy. */
    public static void neverStored(Context ctx) {
        ctx.header("Cache-Control", "no-store");
    }
}
