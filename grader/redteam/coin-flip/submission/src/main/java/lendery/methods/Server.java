package lendery.methods;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.Javalin;
import io.javalin.http.InternalServerErrorResponse;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/**
 * The carrier, with luck: right for the first requests of a process, wrong after them. A check that is run again, with fewer others
 * before it, has another chance. A real coin would make the row's own verdict a matter of chance.
 */
final class Server {
    private static final int LUCKY = 12;
    private static final AtomicInteger ASKED = new AtomicInteger();

    private Server() {}

    static RunningServer open(Settings settings) {
        Books books = new Books();
        Loans loans = new Loans();
        BookDesk bookDesk = new BookDesk(books);
        LoanDesk loanDesk = new LoanDesk(loans, books, settings.number("loans.days"));

        String host = settings.text("host");
        Javalin app = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.http.prefer405over404 = true;
                    config.routes.before(ctx -> {
                        if (ASKED.incrementAndGet() > LUCKY) {
                            throw new InternalServerErrorResponse("no luck");
                        }
                    });
                    config.routes.exception(
                            JsonProcessingException.class, (e, ctx) -> Answers.refuse(ctx, 400, "the body must be JSON, but it is not"));
                    config.routes.exception(Refusal.class, (e, ctx) -> Answers.refuse(ctx, e.status(), e.getMessage()));
                    bookDesk.open(config.routes);
                    loanDesk.open(config.routes);
                })
                .start(host, settings.number("port"));
        return RunningServer.of(URI.create("http://" + host + ":" + app.port()), app::stop);
    }
}
