package roundtrip.site.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import roundtrip.site.page.Hex;
import roundtrip.site.store.Times;

/** One-time links for instructors. Looking at one does not use it up, since link previews fetch it; sending its form does. */
public final class Links {
    private static final Duration LIFE = Duration.ofHours(1);
    private static final String KIND = "welcome";

    private final Jdbi jdbi;
    private final Clock clock;
    private final RandomGenerator random;

    public Links(Jdbi jdbi, Clock clock, RandomGenerator random) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Makes a link that is valid for an hour.
     *
     * @param person whom it signs in; null for the first instructor, who chooses name and password on the page
     * @return the path of the page
     */
    public String make(@Nullable Long person) {
        byte[] token = new byte[24];
        random.nextBytes(token);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        jdbi.useHandle(
                handle -> handle.createUpdate("INSERT INTO one_time_token (token_hash, kind, person_id, expires_at)"
                                + " VALUES (:hash, :kind, :person, :end)")
                        .bind("hash", Hex.sha256(text))
                        .bind("kind", KIND)
                        .bind("person", person)
                        .bind("end", Times.of(clock.instant().plus(LIFE)))
                        .execute());
        return "/welcome/" + text;
    }

    /** The link behind a token, if it may still be used. */
    Optional<Link> find(String token) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT person_id FROM one_time_token WHERE token_hash = :hash"
                                + " AND kind = :kind AND used_at IS NULL AND expires_at > :now")
                .bind("hash", Hex.sha256(token))
                .bind("kind", KIND)
                .bind("now", Times.of(clock.instant()))
                .map((row, context) -> new Link(row.getObject("person_id", Long.class)))
                .findOne());
    }

    /** Uses the token up; false if somebody was faster. */
    boolean use(Handle handle, String token) {
        return handle.createUpdate("UPDATE one_time_token SET used_at = :now"
                                + " WHERE token_hash = :hash AND used_at IS NULL AND expires_at > :now")
                        .bind("hash", Hex.sha256(token))
                        .bind("now", Times.of(clock.instant()))
                        .execute()
                == 1;
    }

    record Link(@Nullable Long person) {}
}
