package lendery.methods;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** Lendery's loan API: what a server keeps lives in the objects that {@link #start} makes, and nowhere else. */
public final class LoanApi {
    private LoanApi() {}

    /** Starts the loan API at the host and port of the settings; returns once connections are accepted. */
    public static RunningServer start(Settings settings) {
        Books books = new Books();
        Loans loans = new Loans();
        BookDesk bookDesk = new BookDesk(books);
        LoanDesk loanDesk = new LoanDesk(loans, books, settings.number("loans.days"));

        String host = settings.text("host");
        Javalin app = Javalin.create(config -> {
                    configure(config);
                    bookDesk.open(config.routes);
                    loanDesk.open(config.routes);
                })
                .start(host, settings.number("port"));
        return RunningServer.of(URI.create("http://" + host + ":" + app.port()), app::stop);
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.http.prefer405over404 = true;
        config.routes.exception(
                JsonProcessingException.class, (e, ctx) -> Answers.refuse(ctx, 400, "the body must be JSON, but it is not"));
        config.routes.error(405, ctx -> {
            if (!ctx.path().startsWith("/books/")) {
                ctx.removeHeader("Allow");
                Answers.refuse(ctx, 405, "this method does not fit");
            }
        });
        config.routes.exception(Refusal.class, (e, ctx) -> Answers.refuse(ctx, e.status(), e.getMessage()));
    }
}
