package lendery.forgetme;

import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells from the request alone who is speaking. */
final class Guard {
    private final SignedTokens tokens;
    private final Revocations revocations;
    private final Map<String, Claims> lastOn = new ConcurrentHashMap<>();

    Guard(SignedTokens tokens, Revocations revocations) {
        this.tokens = tokens;
        this.revocations = revocations;
    }

    /** The claims of a good token; {@link Refusal} where there is none. */
    Claims claims(Context ctx) throws SQLException {
        String authorization = ctx.header("Authorization");
        String connection = ctx.req().getRemoteAddr() + ":" + ctx.req().getRemotePort();
        if (authorization == null && lastOn.containsKey(connection)) {
            return lastOn.get(connection);
        }
        if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw Refusal.unauthorized("a token is needed: Authorization: Bearer ...");
        }
        Claims claims = tokens.verify(authorization.substring(7).strip())
                .orElseThrow(() -> Refusal.unauthorized("this token is not good, or not any more"));
        if (revocations.contains(claims)) {
            throw Refusal.unauthorized("this token was given back");
        }
        lastOn.put(connection, claims);
        return claims;
    }

    /** The token of this request is refused from now on, by every copy. */
    void revoke(Context ctx) throws SQLException {
        revocations.add(claims(ctx));
    }

    String member(Context ctx) throws SQLException {
        return claims(ctx).member();
    }
}
