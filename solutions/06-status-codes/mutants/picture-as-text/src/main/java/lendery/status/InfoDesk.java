package lendery.status;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** Answers with what others know: the overdue report, and the covers. */
final class InfoDesk {
    private final Covers covers;

    InfoDesk(Covers covers) {
        this.covers = covers;
    }

    void open(RoutesConfig routes) {
        Answers.get(routes, "/reports/overdue", this::overdue);
        Answers.get(routes, "/books/{isbn}/cover", this::cover);
    }

    private void overdue(Context ctx) {
        String branch = ctx.queryParam("branch");
        if (branch == null) {
            throw new Refusal(400, "say which branch: ?branch=main");
        }
        Answers.json(ctx, 200, OverdueReport.of(branch));
    }

    private void cover(Context ctx) {
        Covers.Picture picture = covers.of(ctx.pathParam("isbn"));
        ctx.status(200).contentType(picture.type()).result(new String(picture.bytes(), StandardCharsets.UTF_8));
    }
}
