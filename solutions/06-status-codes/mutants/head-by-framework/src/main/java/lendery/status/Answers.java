package lendery.status;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
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

    static void redirect(Context ctx, int status, String location) {
        ctx.status(status).header("Location", location);
    }

    static void get(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
    }
}
