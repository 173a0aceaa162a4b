package lendery.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** Lendery's loan API with a door-keeper: each kind of answer is made in one place. */
public final class GuardedLoanApi {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedLoanApi.class);

    private GuardedLoanApi() {}

    /** Starts the API at the host and port of the settings; returns once connections are accepted. */
    public static RunningServer start(Settings settings) {
        Shelf shelf = new Shelf();
        SignIn signIn = new SignIn(Keyring.from(settings));
        RushHour rushHour = new RushHour(settings.number("rate.limit"), settings.duration("rate.window"), Clock.systemUTC());
        Redirects redirects = new Redirects(settings.list("today.books"), settings.clock());
        Covers covers = new Covers(settings.uri("covers.url"), settings.duration("covers.timeout"));

        String host = settings.text("host");
        Javalin app = Javalin.create(config -> {
                    configure(config);
                    redirects.open(config.routes);
                    new BookDesk(shelf, signIn).open(config.routes);
                    new LoanDesk(shelf, signIn, rushHour).open(config.routes);
                    new InfoDesk(covers).open(config.routes);
                })
                .start(host, settings.number("port"));
        return RunningServer.of(URI.create("http://" + host + ":" + app.port()), app::stop);
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.http.prefer405over404 = true;
        config.routes.exception(
                JsonProcessingException.class, (e, ctx) -> Answers.refuse(ctx, 400, "the body must be JSON, but it is not"));
        config.routes.exception(Refusal.class, (e, ctx) -> {
            e.fields().forEach(ctx::header);
            Answers.refuse(ctx, e.status(), e.getMessage());
        });
        config.routes.exception(Exception.class, (e, ctx) -> {
            LOG.warn("{} {} failed", ctx.method(), ctx.path(), e);
            Answers.refuse(ctx, 500, "internal error");
        });
    }
}
