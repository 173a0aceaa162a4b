package roundtrip.site;

import io.javalin.http.Context;
import roundtrip.site.store.Database;

/** What a balancer asks: does the process answer, and can it work. */
final class Health {
    private final Database database;

    Health(Database database) {
        this.database = database;
    }

    void live(Context ctx) {
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("text/plain; charset=utf-8").result("live\n");
    }

    void ready(Context ctx) {
        boolean ready = database.answers();
        ctx.header("Cache-Control", "no-store");
        if (!ready) {
            ctx.header("Retry-After", "2");
        }
        ctx.status(ready ? 200 : 503)
                .contentType("text/plain; charset=utf-8")
                .result(ready ? "ready\n" : "not ready\n");
    }
}
