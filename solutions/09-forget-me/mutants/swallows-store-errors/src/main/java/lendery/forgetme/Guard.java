package lendery.forgetme;

import io.javalin.http.Context;
import java.sql.SQLException;

/** Tells from the request alone who is speaking. */
final class Guard {
    private final SignedTokens tokens;
    private final Revocations revocations;

    Guard(SignedTokens tokens, Revocations revocations) {
        this.tokens = tokens;
        this.revocations = revocations;
    }

    /** The claims of a good token; {@link Refusal} where there is none. */
    Claims claims(Context ctx) throws SQLException {
        String authorization = ctx.header("Authorization");
        if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw Refusal.unauthorized("a token is needed: Authorization: Bearer ...");
        }
        Claims claims = tokens.verify(authorization.substring(7).strip())
                .orElseThrow(() -> Refusal.unauthorized("this token is not good, or not any more"));
        try {
            if (revocations.contains(claims)) {
                throw Refusal.unauthorized("this token was given back");
            }
        } catch (SQLException e) {
            System.err.println("revocations: " + e.getMessage());
        }
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
