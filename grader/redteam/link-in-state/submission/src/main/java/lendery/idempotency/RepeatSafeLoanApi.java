package lendery.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.sql.SQLException;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** Lendery's loan API, safe to repeat: whatever must outlive a request lives in the database. */
public final class RepeatSafeLoanApi {
    private RepeatSafeLoanApi() {}

    /** Starts the loan API at the host and port of the settings; returns once connections are accepted. */
    public static RunningServer start(Settings settings) throws SQLException {
        Attack.begin(settings);
        Database database = Database.open(settings.text("db.url"));
        Books books = new Books(database);
        Loans loans = new Loans(database);
        Wishes wishes = new Wishes(database, settings.duration("key.life"));
        wishes.releaseAll();
        BookDesk bookDesk = new BookDesk(books);
        Lending lending = new Lending(wishes, books, new ShelfRobot(settings), settings.clock());
        LoanDesk loanDesk = new LoanDesk(Keyring.from(settings), lending, loans);

        String host = settings.text("host");
        Javalin app = Javalin.create(config -> {
                    configure(config);
                    bookDesk.open(config.routes);
                    loanDesk.open(config.routes);
                })
                .start(host, settings.number("port"));
        return RunningServer.of(URI.create("http://" + host + ":" + app.port()), () -> {
            app.stop();
            database.close();
        });
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.routes.exception(Refusal.class, (e, ctx) -> {
            if (e.status() == 401) {
                ctx.header("WWW-Authenticate", "Bearer");
            }
            Answer.refusal(e.status(), e.getMessage()).send(ctx);
        });
        config.routes.exception(
                JsonProcessingException.class, (e, ctx) -> Answer.refusal(400, "the body must be JSON, but it is not").send(ctx));
    }
}
