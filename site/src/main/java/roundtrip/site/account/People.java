package roundtrip.site.account;

import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import roundtrip.site.course.Names;
import roundtrip.site.store.Times;

/** Everybody who has an account, found by name. */
public final class People {
    private static final RowMapper<Person> PERSON = (row, context) -> new Person(
            row.getLong("id"), row.getString("name"), row.getString("password_hash"), row.getBoolean("teaches"));

    private final Jdbi jdbi;
    private final Clock clock;

    public People(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    Optional<Person> named(String name) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT id, name, password_hash, teaches FROM person WHERE name_folded = :name")
                .bind("name", Names.folded(name))
                .map(PERSON)
                .findOne());
    }

    /** Whether somebody has this name. */
    public boolean knows(String name) {
        return named(name).isPresent();
    }

    Optional<Person> numbered(long id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT id, name, password_hash, teaches FROM person WHERE id = :id")
                        .bind("id", id)
                        .map(PERSON)
                        .findOne());
    }

    /** Adds a person; a taken name ends the transaction with a duplicate. */
    public long add(Handle handle, String name, @Nullable String passwordHash, boolean teaches) {
        return handle.createUpdate("INSERT INTO person (name, name_folded, password_hash, teaches, created_at)"
                        + " VALUES (:name, :folded, :hash, :teaches, :now)")
                .bind("name", Names.tidy(name))
                .bind("folded", Names.folded(name))
                .bind("hash", passwordHash)
                .bind("teaches", teaches)
                .bind("now", Times.of(clock.instant()))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    void rehash(long id, String passwordHash) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE person SET password_hash = :hash WHERE id = :id")
                .bind("hash", passwordHash)
                .bind("id", id)
                .execute());
    }

    /** The first person who may hold courses, if there is one yet. */
    public Optional<Long> firstInstructor() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT min(id) AS id FROM person WHERE teaches")
                .mapTo(Long.class)
                .findOne());
    }
}
