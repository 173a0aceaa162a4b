package roundtrip.site.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.sql.SQLTransientException;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns everything that goes wrong into a page in the site's own words and look. */
public final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final Views views;

    private final Consumer<Context> recognise;

    /** @param recognise finds out who asks, where no route matched and nobody has asked yet */
    public Refusals(Views views, Consumer<Context> recognise) {
        this.views = views;
        this.recognise = recognise;
    }

    public void install(RoutesConfig routes) {
        routes.exception(Refusal.class, (refusal, ctx) -> {
            refusal.headers().forEach(field -> ctx.header(field.getKey(), field.getValue()));
            show(ctx, new ErrorPage(refusal.status(), String.valueOf(refusal.getMessage()), refusal.todo()));
        });
        routes.exception(HttpResponseException.class, (answer, ctx) -> {
            if (answer.getStatus() == 405) {
                ctx.header("Allow", String.join(", ", answer.getDetails().values()));
            }
            recognise.accept(ctx);
            show(ctx, plain(answer.getStatus()));
        });
        routes.exception(Exception.class, (failure, ctx) -> {
            if (hasCause(failure, SQLTransientException.class)) {
                Refusal busy = Refusal.busy();
                busy.headers().forEach(field -> ctx.header(field.getKey(), field.getValue()));
                show(ctx, new ErrorPage(busy.status(), String.valueOf(busy.getMessage()), busy.todo()));
                return;
            }
            LOG.error("request {} {} {} failed", RequestId.of(ctx), ctx.method(), ctx.endpoint().path, failure);
            show(ctx, plain(500));
        });
    }

    private void show(Context ctx, ErrorPage page) {
        ctx.status(page.status());
        ctx.header("Cache-Control", "no-store");
        views.show(ctx, "error", page.title(), Map.of("error", page, "requestId", RequestId.of(ctx)));
    }

    private static ErrorPage plain(int status) {
        return switch (status) {
            case 400 ->
                new ErrorPage(
                        400, "The request could not be read.", "Go back, reload the page and send the form again.");
            case 404 ->
                new ErrorPage(
                        404,
                        "There is no page at this address.",
                        "Check the address, or start again from the first page.");
            case 405 ->
                new ErrorPage(
                        405,
                        "This address exists, but not for this method.",
                        "The field Allow of this answer lists the methods that work here.");
            case 413 ->
                new ErrorPage(
                        413,
                        "What was sent is too large for this form.",
                        "Send a smaller file; the form says how much it takes.");
            case 415 ->
                new ErrorPage(
                        415,
                        "The form came in a format that this address does not take.",
                        "Send it from the site's own page.");
            case 503 -> new ErrorPage(503, "The site is starting or stopping.", "Wait a moment, then reload the page.");
            default ->
                status >= 500
                        ? new ErrorPage(
                                status,
                                "Something on the site's side broke. It is our fault, not yours.",
                                "What was confirmed before is stored. Reload the page; if it happens again, tell your"
                                        + " instructor the request number below.")
                        : new ErrorPage(status, "The request was refused.", "Go back and try another way.");
        };
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
