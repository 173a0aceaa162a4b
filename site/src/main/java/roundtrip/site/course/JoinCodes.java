package roundtrip.site.course;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import roundtrip.site.store.Times;

/** Codes with which learners join a course: 40 random bits in Crockford's base32, with seats and an end. */
public final class JoinCodes {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    private final Jdbi jdbi;
    private final Clock clock;
    private final RandomGenerator random;

    public JoinCodes(Jdbi jdbi, Clock clock, RandomGenerator random) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.random = random;
    }

    public String make(Handle handle, long course, int seats, Duration life) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        handle.createUpdate("INSERT INTO join_code (code, course_id, seats, used, created_at, expires_at)"
                        + " VALUES (:code, :course, :seats, 0, :now, :end)")
                .bind("code", code.toString())
                .bind("course", course)
                .bind("seats", seats)
                .bind("now", Times.of(clock.instant()))
                .bind("end", Times.of(clock.instant().plus(life)))
                .execute();
        return code.toString();
    }

    /** What a person typed, as it is stored: no blanks or hyphens, upper case, O read as 0, I and L as 1. */
    public static String normal(String typed) {
        return typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** The course that the code opens now. */
    public Optional<Long> courseOf(String code) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT course_id FROM join_code"
                        + " WHERE code = :code AND expires_at > :now AND used < seats")
                .bind("code", normal(code))
                .bind("now", Times.of(clock.instant()))
                .mapTo(Long.class)
                .findOne());
    }

    /** Takes a seat; false if the last one has just gone. */
    public boolean takeSeat(Handle handle, String code) {
        return handle.createUpdate("UPDATE join_code SET used = used + 1 WHERE code = :code AND used < seats")
                        .bind("code", normal(code))
                        .execute()
                == 1;
    }

    /** All codes of a course, newest first. */
    public List<JoinCode> of(long course) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT code, seats, used, expires_at FROM join_code"
                        + " WHERE course_id = :course ORDER BY created_at DESC, code")
                .bind("course", course)
                .map((row, context) -> new JoinCode(
                        row.getString("code"), row.getInt("seats"), row.getInt("used"), Times.in(row, "expires_at")))
                .list());
    }

    /** A code with its seats, and when it ends. */
    public record JoinCode(String code, int seats, int used, Instant expiresAt) {
        /** The code in two groups, easier to read aloud. */
        public String spoken() {
            return code.substring(0, 4) + "-" + code.substring(4);
        }
    }
}
