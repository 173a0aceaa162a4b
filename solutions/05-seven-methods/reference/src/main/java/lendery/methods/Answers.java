package lendery.methods;

import io.javalin.http.Context;
import java.util.Map;

/** How this API answers: JSON, with the status that the caller names. */
final class Answers {
    private Answers() {}

    static void json(Context ctx, int status, Object value) {
        ctx.status(status).contentType("application/json").result(Json.write(value));
    }

    static void refuse(Context ctx, int status, String message) {
        json(ctx, status, Map.of("error", message));
    }
}
