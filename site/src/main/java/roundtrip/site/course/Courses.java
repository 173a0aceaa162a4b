package roundtrip.site.course;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import roundtrip.site.store.Times;

/** Courses and who belongs to them. */
public final class Courses {
    private final Jdbi jdbi;
    private final Clock clock;

    public Courses(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Adds a course that this person teaches. */
    public long add(Handle handle, String title, long instructor) {
        long course = handle.createUpdate("INSERT INTO course (title, created_at) VALUES (:title, :now)")
                .bind("title", title)
                .bind("now", Times.of(clock.instant()))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        enrol(handle, course, instructor, "instructor");
        return course;
    }

    /** Makes the person a learner of the course, unless they belong to it already. */
    public void enrolLearner(Handle handle, long course, long person) {
        if (!belongs(handle, course, person)) {
            enrol(handle, course, person, "learner");
        }
    }

    public boolean belongs(Handle handle, long course, long person) {
        return handle.createQuery("SELECT count(*) FROM membership WHERE person_id = :person AND course_id = :course")
                        .bind("person", person)
                        .bind("course", course)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static void enrol(Handle handle, long course, long person, String role) {
        handle.createUpdate("INSERT INTO membership (person_id, course_id, role) VALUES (:person, :course, :role)")
                .bind("person", person)
                .bind("course", course)
                .bind("role", role)
                .execute();
    }

    Optional<Course> numbered(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT id, title FROM course WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> new Course(row.getLong("id"), row.getString("title")))
                .findOne());
    }

    /** The courses that this person teaches, newest last. */
    public List<Course> taughtBy(long person) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT c.id, c.title FROM course c"
                        + " JOIN membership m ON m.course_id = c.id"
                        + " WHERE m.person_id = :person AND m.role = 'instructor' ORDER BY c.id")
                .bind("person", person)
                .map((row, context) -> new Course(row.getLong("id"), row.getString("title")))
                .list());
    }

    /** The course's learners by name. */
    public List<Learner> learners(long course) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT p.id, p.name, p.name_folded FROM membership m"
                        + " JOIN person p ON p.id = m.person_id"
                        + " WHERE m.course_id = :course AND m.role = 'learner' ORDER BY p.name_folded")
                .bind("course", course)
                .map((row, context) ->
                        new Learner(row.getLong("id"), row.getString("name"), row.getString("name_folded")))
                .list());
    }

    /** One person of a course who learns in it. */
    public record Learner(long person, String name, String folded) {}
}
