package lendery.status;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** One handler before all others asks every question but the last two; routes only do. Errors are problem documents (RFC 9457). */
public final class GuardedLoanApi {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedLoanApi.class);

    private GuardedLoanApi() {}

    public static RunningServer start(Settings settings) {
        Library library = new Library();
        Guard guard = new Guard(settings, library);
        AskedLater covers = new AskedLater(settings.text("covers.url"), settings.duration("covers.timeout"));
        Javalin app = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.http.prefer405over404 = true;
                    problems(config);
                    config.routes.before(guard);
                    elsewhere(config, settings);
                    routes(config, library);
                    config.routes.get("/books/{isbn}/cover", covers::answer);
                })
                .start(settings.text("host"), settings.number("port"));
        return RunningServer.of(URI.create("http://" + settings.text("host") + ":" + app.port()), app::stop);
    }

    private static void problems(JavalinConfig config) {
        config.routes.exception(Problem.class, (e, ctx) -> e.tell(ctx));
        config.routes.exception(Exception.class, (e, ctx) -> {
            LOG.warn("something broke", e);
            new Problem(500, "Something broke here; it is not your fault.").tell(ctx);
        });
    }

    private static void elsewhere(JavalinConfig config, Settings settings) {
        List<String> books = settings.list("today.books");
        config.routes.get("/books/today", ctx -> {
            long day = ChronoUnit.DAYS.between(Instant.EPOCH, settings.clock().instant());
            leave(ctx, 302, "/books/" + books.get((int) (day % books.size())));
        });
        config.routes.get("/book/{isbn}", ctx -> {
            String query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
            leave(ctx, 301, ctx.path().replaceFirst("^/book/", "/books/") + query);
        });
    }

    private static void leave(Context ctx, int status, String path) {
        String location = "http://" + ctx.host() + path;
        ctx.status(status).header("Location", location).html("<!doctype html><title>Elsewhere</title><a href=\"" + location + "\">there</a>");
    }

    private static void routes(JavalinConfig config, Library library) {
        config.routes.get("/books/{isbn}", ctx -> show(ctx, library.book(ctx.pathParam("isbn"))));
        config.routes.head("/books/{isbn}", ctx -> show(ctx, library.book(ctx.pathParam("isbn"))));
        config.routes.put("/books/{isbn}", ctx -> {
            boolean isNew = library.put(Guard.book(ctx), Condition.of(ctx));
            ctx.status(isNew ? 201 : 200).json(Map.of("stored", ctx.pathParam("isbn")));
        });
        config.routes.delete("/books/{isbn}", ctx -> {
            library.remove(ctx.pathParam("isbn"), Condition.of(ctx));
            ctx.status(204);
        });
        config.routes.post("/loans", ctx -> {
            Loan loan = library.lend(Guard.isbn(ctx), Guard.caller(ctx).name());
            ctx.status(201).header("Location", "http://" + ctx.host() + "/loans/" + loan.id()).json(loan);
        });
        config.routes.get("/loans/{id}", ctx -> ctx.json(library.loan(ctx.pathParam("id"))));
        config.routes.delete("/loans/{id}", ctx -> {
            library.giveBack(ctx.pathParam("id"));
            ctx.status(204);
        });
        config.routes.get("/reports/overdue", ctx -> ctx.json(OverdueReport.of(ctx.queryParam("branch"))));
    }

    private static void show(Context ctx, Book book) {
        String tag = Condition.tag(book);
        ctx.header("ETag", tag);
        if (Condition.of(ctx).isKnown(tag)) {
            ctx.status(304);
        } else {
            ctx.json(book);
        }
    }
}
