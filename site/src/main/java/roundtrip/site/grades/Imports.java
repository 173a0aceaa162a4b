package roundtrip.site.grades;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import roundtrip.site.course.Names;
import roundtrip.site.page.Hex;
import roundtrip.site.store.Database;
import roundtrip.site.store.Duplicates;
import roundtrip.site.store.Times;

/** Takes results.json into a course, whole or not at all; the same bytes count once. */
public final class Imports {
    private final Database database;
    private final Jdbi jdbi;
    private final Clock clock;

    public Imports(Database database, Clock clock) {
        this.database = database;
        this.jdbi = database.jdbi();
        this.clock = clock;
    }

    /**
     * Imports a file.
     *
     * @param bytes the file as it is
     * @throws ResultsFile.Unsound if it is not a sound results.json; then nothing is stored
     */
    Done take(long course, long instructor, byte[] bytes) throws ResultsFile.Unsound {
        ResultsFile file = ResultsReader.read(bytes);
        String sha256 = Hex.sha256(bytes);
        Optional<Long> known = known(course, sha256);
        if (known.isPresent()) {
            return new Done(known.get(), file.exercise(), file.submissions().size(), true);
        }
        long id;
        try {
            id = jdbi.inTransaction(handle -> store(handle, course, instructor, sha256, file));
        } catch (JdbiException e) {
            if (!Duplicates.caused(e)) {
                throw e;
            }
            return new Done(
                    known(course, sha256).orElseThrow(() -> e),
                    file.exercise(),
                    file.submissions().size(),
                    true);
        }
        database.checkpoint();
        return new Done(id, file.exercise(), file.submissions().size(), false);
    }

    /** A course's imports, newest first. */
    List<Past> of(long course) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT i.exercise, i.imported_at, i.sha256,"
                        + " (SELECT count(*) FROM grade g WHERE g.import_id = i.id) AS submissions"
                        + " FROM grading_import i WHERE i.course_id = :course ORDER BY i.id DESC")
                .bind("course", course)
                .map((row, context) -> new Past(
                        row.getString("exercise"),
                        Times.in(row, "imported_at"),
                        row.getString("sha256").substring(0, 12),
                        row.getInt("submissions")))
                .list());
    }

    private Optional<Long> known(long course, String sha256) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT id FROM grading_import WHERE course_id = :course AND sha256 = :sha")
                .bind("course", course)
                .bind("sha", sha256)
                .mapTo(Long.class)
                .findOne());
    }

    private long store(Handle handle, long course, long instructor, String sha256, ResultsFile file) {
        long id = handle.createUpdate("INSERT INTO grading_import"
                        + " (course_id, sha256, exercise, batch, imported_by, imported_at)"
                        + " VALUES (:course, :sha, :exercise, :batch, :by, :now)")
                .bind("course", course)
                .bind("sha", sha256)
                .bind("exercise", file.exercise())
                .bind("batch", file.batch().toString())
                .bind("by", instructor)
                .bind("now", Times.of(clock.instant()))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        for (ResultsFile.Graded graded : file.submissions()) {
            long submission = submission(handle, course, file.exercise(), graded);
            checks(handle, grade(handle, id, submission, graded), graded.checks());
        }
        return id;
    }

    private static long submission(Handle handle, long course, String exercise, ResultsFile.Graded graded) {
        return handle.createQuery("SELECT id FROM submission WHERE course_id = :course AND exercise = :exercise"
                        + " AND student_folded = :folded")
                .bind("course", course)
                .bind("exercise", exercise)
                .bind("folded", Names.folded(graded.student()))
                .mapTo(Long.class)
                .findOne()
                .orElseGet(() -> handle.createUpdate("INSERT INTO submission"
                                + " (course_id, exercise, student, student_folded, label, label_folded)"
                                + " VALUES (:course, :exercise, :student, :folded, :label, :labelFolded)")
                        .bind("course", course)
                        .bind("exercise", exercise)
                        .bind("student", Names.tidy(graded.student()))
                        .bind("label", Names.tidy(graded.label()))
                        .bind("labelFolded", Names.folded(graded.label()))
                        .bind("folded", Names.folded(graded.student()))
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one());
    }

    private static long grade(Handle handle, long importId, long submission, ResultsFile.Graded graded) {
        Instant submitted = graded.submitted();
        return handle.createUpdate(
                        "INSERT INTO grade (submission_id, import_id, messages, notes, submitted_at, outcome, points,"
                                + " points_max, mark_raw, mark_final, mark_max, withheld, provisional)"
                                + " VALUES (:submission, :import, :messages, :notes, :submitted, :outcome, :points,"
                                + " :pointsMax, :raw, :final, :max, :withheld, :provisional)")
                .bind("submission", submission)
                .bind("import", importId)
                .bind("messages", graded.messages())
                .bind("notes", graded.notes())
                .bind("submitted", submitted == null ? null : Times.of(submitted))
                .bind("outcome", graded.outcome())
                .bind("points", graded.points())
                .bind("pointsMax", graded.pointsMax())
                .bind("raw", graded.markRaw())
                .bind("final", graded.markFinal())
                .bind("max", graded.markMax())
                .bind("withheld", graded.withheld())
                .bind("provisional", graded.provisional())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    private static void checks(Handle handle, long grade, List<JsonNode> checks) {
        if (checks.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("INSERT INTO check_result (grade_id, place, check_id, verdict, facts)"
                + " VALUES (:grade, :place, :check, :verdict, :facts)");
        for (int place = 0; place < checks.size(); place++) {
            JsonNode check = checks.get(place);
            batch.bind("grade", grade)
                    .bind("place", place)
                    .bind("check", check.path("id").asText())
                    .bind("verdict", check.path("verdict").asText())
                    .bind("facts", check.toString())
                    .add();
        }
        batch.execute();
    }

    /** @param repeated whether these bytes had been imported before, so that nothing was stored now */
    record Done(long id, String exercise, int submissions, boolean repeated) {}

    /** An import made earlier. */
    public record Past(String exercise, Instant at, String sha256, int submissions) {}
}
