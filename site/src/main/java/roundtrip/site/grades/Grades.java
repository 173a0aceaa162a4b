package roundtrip.site.grades;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import roundtrip.site.page.Viewer;
import roundtrip.site.store.Times;

/** The grades that count, with their checks. */
public final class Grades {
    private static final String COUNTING = "SELECT g.id, g.submission_id, s.course_id, s.exercise, s.student,"
            + " s.label, g.messages, g.notes, g.submitted_at, g.outcome, g.points, g.points_max, g.mark_raw, g.mark_final, g.mark_max,"
            + " g.withheld, g.provisional, i.imported_at FROM submission s"
            + " JOIN grade g ON g.id = (SELECT max(l.id) FROM grade l WHERE l.submission_id = s.id)"
            + " JOIN grading_import i ON i.id = g.import_id ";
    private static final RowMapper<Grade> GRADE = (row, context) -> new Grade(
            row.getLong("id"),
            row.getLong("submission_id"),
            row.getLong("course_id"),
            row.getString("exercise"),
            row.getString("student"),
            row.getString("label"),
            row.getString("messages"),
            row.getString("notes"),
            Times.orNull(row, "submitted_at"),
            row.getString("outcome"),
            row.getBigDecimal("points"),
            row.getBigDecimal("points_max"),
            row.getBigDecimal("mark_raw"),
            row.getBigDecimal("mark_final"),
            row.getBigDecimal("mark_max"),
            row.getBoolean("withheld"),
            row.getBoolean("provisional"),
            Times.in(row, "imported_at"));

    private final Jdbi jdbi;

    public Grades(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All grades of a course that count, by exercise and student. */
    List<Grade> inCourse(long course) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        COUNTING + "WHERE s.course_id = :course ORDER BY s.exercise, s.label_folded, s.id")
                .bind("course", course)
                .map(GRADE)
                .list());
    }

    /** A learner's own grades, over all courses in which they learn: those that an instructor confirmed as theirs. */
    public List<Grade> of(Viewer viewer) {
        if (!viewer.learns()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(COUNTING
                        + "JOIN student_match t ON t.course_id = s.course_id AND t.student_folded = s.student_folded"
                        + " WHERE s.course_id IN (<courses>) AND t.person_id = :person"
                        + " ORDER BY s.exercise, s.course_id, s.id")
                .bind("person", viewer.person())
                .bindList("courses", viewer.learnsIn())
                .map(GRADE)
                .list());
    }

    Optional<Grade> ofSubmission(long submission) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNTING + "WHERE s.id = :submission")
                .bind("submission", submission)
                .map(GRADE)
                .findOne());
    }

    /** The checks of a grade, in the order of the grader. */
    public List<CheckFacts> checks(long grade) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT facts FROM check_result WHERE grade_id = :grade ORDER BY place")
                        .bind("grade", grade)
                        .mapTo(String.class)
                        .map(CheckFacts::of)
                        .list());
    }

    /** Verdict by check of several grades, without evidence. */
    List<Cell> verdicts(long course, String exercise) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT s.id, s.label, c.check_id, c.verdict, c.place"
                                + " FROM submission s"
                                + " JOIN grade g ON g.id = (SELECT max(l.id) FROM grade l WHERE l.submission_id = s.id)"
                                + " JOIN check_result c ON c.grade_id = g.id"
                                + " WHERE s.course_id = :course AND s.exercise = :exercise ORDER BY s.label_folded, s.id, c.place")
                .bind("course", course)
                .bind("exercise", exercise)
                .map((row, context) -> new Cell(
                        row.getLong("id"),
                        row.getString("label"),
                        row.getString("check_id"),
                        Verdict.valueOf(row.getString("verdict"))))
                .list());
    }

    record Cell(long submission, String name, String check, Verdict verdict) {}
}
