package roundtrip.site.quiz;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.RowMapper;
import roundtrip.site.store.Duplicates;
import roundtrip.site.store.Times;

/** Whose attempt is which, and how it is laid out; everything else about an attempt stands in its events. */
final class AttemptRows {
    private static final String COLUMNS = "SELECT id, person_id, quiz, layout, seed, created_at FROM attempt ";
    private static final RowMapper<AttemptRow> ROW = (row, context) -> new AttemptRow(
            row.getString("id"),
            row.getLong("person_id"),
            row.getString("quiz"),
            "item".equals(row.getString("layout")),
            row.getString("seed"),
            Times.in(row, "created_at"));

    private final Jdbi jdbi;
    private final Clock clock;

    AttemptRows(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Adds an attempt; the same id again changes nothing, and the first one is returned. */
    AttemptRow add(String id, long person, String quiz, boolean oneByOne, String seed) {
        try {
            jdbi.useTransaction(
                    handle -> handle.createUpdate("INSERT INTO attempt (id, person_id, quiz, layout, seed, created_at)"
                                    + " VALUES (:id, :person, :quiz, :layout, :seed, :now)")
                            .bind("id", id)
                            .bind("person", person)
                            .bind("quiz", quiz)
                            .bind("layout", oneByOne ? "item" : "page")
                            .bind("seed", seed)
                            .bind("now", Times.of(clock.instant()))
                            .execute());
        } catch (JdbiException e) {
            if (!Duplicates.caused(e)) {
                throw e;
            }
        }
        return find(id).orElseThrow();
    }

    Optional<AttemptRow> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + "WHERE id = :id")
                .bind("id", id)
                .map(ROW)
                .findOne());
    }

    /** A person's attempts, newest first. */
    List<AttemptRow> of(long person) {
        return jdbi.withHandle(
                handle -> handle.createQuery(COLUMNS + "WHERE person_id = :person ORDER BY created_at DESC, id")
                        .bind("person", person)
                        .map(ROW)
                        .list());
    }

    /** @param oneByOne one item a page; otherwise all on one */
    record AttemptRow(String id, long person, String quiz, boolean oneByOne, String seed, Instant createdAt) {
        /** The page to go on with. */
        String path() {
            return "/attempts/" + id + (oneByOne ? "/items/1" : "");
        }
    }
}
