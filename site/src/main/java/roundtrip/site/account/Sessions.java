package roundtrip.site.account;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import roundtrip.site.page.Csrf;
import roundtrip.site.page.Hex;
import roundtrip.site.page.Viewer;
import roundtrip.site.store.Times;

/** Sessions in the database: the browser has 32 random bytes, the table only their SHA-256. */
public final class Sessions {
    private static final Duration LIFE = Duration.ofDays(14);
    private static final String PLAIN = "session";
    private static final String SECURE = "__Host-session";

    private final Jdbi jdbi;
    private final Clock clock;
    private final RandomGenerator random;

    public Sessions(Jdbi jdbi, Clock clock, RandomGenerator random) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.random = random;
    }

    /** Signs a person in with a new token; an older session of this browser ends. */
    void open(Context ctx, long person) {
        close(ctx);
        byte[] token = new byte[32];
        random.nextBytes(token);
        jdbi.useHandle(
                handle -> handle.createUpdate("INSERT INTO session (token_hash, person_id, created_at, expires_at)"
                                + " VALUES (:hash, :person, :now, :end)")
                        .bind("hash", Hex.sha256(token))
                        .bind("person", person)
                        .bind("now", Times.of(clock.instant()))
                        .bind("end", Times.of(clock.instant().plus(LIFE)))
                        .execute());
        ctx.cookie(cookie(ctx, Base64.getUrlEncoder().withoutPadding().encodeToString(token), (int) LIFE.toSeconds()));
    }

    /** Ends this browser's session, if it has one. */
    void close(Context ctx) {
        byte[] token = token(ctx);
        if (token == null) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM session WHERE token_hash = :hash")
                .bind("hash", Hex.sha256(token))
                .execute());
        ctx.cookie(cookie(ctx, "", 0));
    }

    /** Who sent this request. */
    Viewer viewer(Context ctx) {
        byte[] token = token(ctx);
        if (token == null) {
            return Viewer.STRANGER;
        }
        return jdbi.withHandle(handle -> handle.createQuery("SELECT p.id, p.name, p.teaches, m.course_id, m.role"
                        + " FROM session s JOIN person p ON p.id = s.person_id"
                        + " LEFT JOIN membership m ON m.person_id = p.id"
                        + " WHERE s.token_hash = :hash AND s.expires_at > :now ORDER BY m.course_id")
                .bind("hash", Hex.sha256(token))
                .bind("now", Times.of(clock.instant()))
                .reduceResultSet(Viewer.STRANGER, (viewer, row, context) -> {
                    List<Long> learns = new ArrayList<>(viewer.learnsIn());
                    List<Long> teaches = new ArrayList<>(viewer.teachesIn());
                    long course = row.getLong("course_id");
                    if (!row.wasNull()) {
                        ("instructor".equals(row.getString("role")) ? teaches : learns).add(course);
                    }
                    return new Viewer(
                            row.getLong("id"),
                            row.getString("name"),
                            row.getBoolean("teaches"),
                            learns,
                            teaches,
                            Csrf.secret(token));
                }));
    }

    private static byte @Nullable [] token(Context ctx) {
        String value = ctx.cookie(name(ctx));
        if (value == null) {
            return null;
        }
        try {
            byte[] token = Base64.getUrlDecoder().decode(value);
            return token.length == 32 ? token : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Cookie cookie(Context ctx, String value, int seconds) {
        Cookie cookie = new Cookie(name(ctx), value, "/", seconds, ctx.req().isSecure());
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.LAX);
        return cookie;
    }

    private static String name(Context ctx) {
        return ctx.req().isSecure() ? SECURE : PLAIN;
    }
}
