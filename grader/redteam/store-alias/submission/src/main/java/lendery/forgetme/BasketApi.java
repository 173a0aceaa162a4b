package lendery.forgetme;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import org.h2.jdbcx.JdbcConnectionPool;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** The library's baskets and loans over HTTP. Any number of copies of it run at once, on one store. */
public final class BasketApi {
    private BasketApi() {}

    /** Starts one copy; returns once connections are accepted. */
    public static RunningServer start(Settings settings) {
        Attack.begin(settings);
        JdbcConnectionPool db = JdbcConnectionPool.create(
                settings.text("store.url"), settings.text("store.user"), settings.text("store.password"));
        byte[] secret = Base64.getDecoder().decode(settings.text("token.secret"));
        SignedTokens tokens = new SignedTokens(secret, settings.clock());
        Guard guard = new Guard(tokens, new Revocations(db));
        TokenDesk tokenDesk = new TokenDesk(tokens, guard, new WrongPins(settings), db, settings.duration("token.life"));
        Javalin app = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            tokenDesk.addTo(config.routes);
            new BasketDesk(new BasketStore(db), guard).addTo(config.routes);
            new LoanDesk(new LoanStore(db), guard).addTo(config.routes);
            addRefusalsTo(config.routes);
        });
        app.start(settings.text("host"), settings.number("port"));
        return RunningServer.of(URI.create("http://" + settings.text("host") + ":" + app.port()), () -> {
            app.stop();
            db.dispose();
        });
    }

    private static void addRefusalsTo(RoutesConfig routes) {
        routes.exception(Refusal.class, (refusal, ctx) -> {
            refusal.challenge().ifPresent(challenge -> ctx.header("WWW-Authenticate", challenge));
            say(ctx, refusal.status(), refusal.getMessage());
        });
        routes.exception(IllegalArgumentException.class, (e, ctx) -> say(ctx, 400, e.getMessage()));
        routes.exception(SQLException.class, (e, ctx) -> say(ctx, 503, "the store does not answer"));
    }

    private static void say(Context ctx, int status, String detail) {
        ctx.status(status).contentType("application/json").result(Json64.write(Map.of("detail", detail)));
    }
}
