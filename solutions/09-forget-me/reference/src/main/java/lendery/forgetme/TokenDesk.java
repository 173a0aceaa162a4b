package lendery.forgetme;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

/** Where members show their PIN and get a token, and give it back. */
final class TokenDesk {
    private final SignedTokens tokens;
    private final Guard guard;
    private final WrongPins wrongPins;
    private final DataSource db;
    private final Duration life;

    TokenDesk(SignedTokens tokens, Guard guard, WrongPins wrongPins, DataSource db, Duration life) {
        this.tokens = tokens;
        this.guard = guard;
        this.wrongPins = wrongPins;
        this.db = db;
        this.life = life;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/tokens", this::logIn);
        routes.delete("/tokens/current", this::logOut);
    }

    private void logIn(Context ctx) throws SQLException {
        Map<String, Object> body = Json64.read(ctx.body());
        String member = String.valueOf(body.get("member"));
        try (Connection connection = db.getConnection()) {
            if (wrongPins.areTooMany(connection, member)) {
                throw Refusal.of(429, "too many wrong PINs; try again later");
            }
            if (!Members.pinIsRight(connection, member, String.valueOf(body.get("pin")))) {
                wrongPins.add(connection, member);
                throw Refusal.unauthorized("no such member, or another PIN");
            }
        }
        ctx.contentType("application/json").result(Json64.write(Map.of("token", tokens.issue(member, life))));
    }

    private void logOut(Context ctx) throws SQLException {
        guard.revoke(ctx);
        ctx.status(204);
    }
}
