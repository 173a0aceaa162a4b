package roundtrip.site.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import roundtrip.site.page.Refusal;
import roundtrip.site.store.Duplicates;
import roundtrip.site.store.Times;

/** Slows guessing down: five tries for each name or code, one more each minute, counted over all replicas together. */
public final class Throttle {
    private static final double TRIES = 5;
    private static final Duration ONE_MORE = Duration.ofMinutes(1);

    private final Jdbi jdbi;
    private final Clock clock;

    public Throttle(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Takes one try from the bucket, or refuses and says when there will be one. */
    void take(String bucket) {
        Level level;
        try {
            level = jdbi.inTransaction(handle -> taken(handle, bucket));
        } catch (JdbiException e) {
            if (!Duplicates.caused(e)) {
                throw e;
            }
            level = jdbi.inTransaction(handle -> taken(handle, bucket));
        }
        if (level.tokens < 1) {
            double missing = 1 - level.tokens;
            long seconds = (long) Math.ceil(missing * ONE_MORE.toSeconds());
            throw Refusal.tooMany("Too many tries for this name or code.", Math.max(1, seconds));
        }
    }

    /** Gives a try back: the person was who they said. */
    void giveBack(String bucket) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE throttle SET tokens = CASE WHEN tokens > :most THEN :tries ELSE tokens + 1 END"
                                + " WHERE bucket = :bucket")
                .bind("most", TRIES - 1)
                .bind("tries", TRIES)
                .bind("bucket", bucket)
                .execute());
    }

    /** The level before this try; at least 1 means that the try was granted. */
    private Level taken(Handle handle, String bucket) {
        Instant now = clock.instant();
        Level before = handle.createQuery("SELECT tokens, filled_at FROM throttle WHERE bucket = :bucket FOR UPDATE")
                .bind("bucket", bucket)
                .map((row, context) -> new Level(row.getDouble("tokens"), Times.in(row, "filled_at")))
                .findOne()
                .orElse(null);
        if (before == null) {
            handle.createUpdate("INSERT INTO throttle (bucket, tokens, filled_at) VALUES (:bucket, :tokens, :now)")
                    .bind("bucket", bucket)
                    .bind("tokens", TRIES - 1)
                    .bind("now", Times.of(now))
                    .execute();
            return new Level(TRIES, now);
        }
        double gained = Math.max(0, Duration.between(before.at, now).toMillis()) / (double) ONE_MORE.toMillis();
        double tokens = Math.min(TRIES, before.tokens + gained);
        handle.createUpdate("UPDATE throttle SET tokens = :tokens, filled_at = :now WHERE bucket = :bucket")
                .bind("tokens", tokens >= 1 ? tokens - 1 : tokens)
                .bind("now", Times.of(now))
                .bind("bucket", bucket)
                .execute();
        return new Level(tokens, now);
    }

    private record Level(double tokens, Instant at) {}
}
