package roundtrip.site.grades;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import roundtrip.site.page.Refusal;
import roundtrip.site.page.Viewer;
import roundtrip.site.store.Times;

/**
 * Which account belongs to which student of the results. Names only propose; an instructor of the course confirms, once
 * for a student, and it holds for all results under the same identity, also for later ones.
 */
public final class Matches {
    private static final String PROPOSED = "SELECT p.id AS person_id, p.name, s.id AS submission_id, s.student,"
            + " s.student_folded, s.label, s.exercise FROM membership m"
            + " JOIN person p ON p.id = m.person_id"
            + " JOIN submission s ON s.course_id = m.course_id"
            + " AND (s.student_folded = p.name_folded OR s.label_folded = p.name_folded)"
            + " WHERE m.role = 'learner' AND m.course_id = :course"
            + " AND NOT EXISTS (SELECT 1 FROM student_match k"
            + " WHERE k.course_id = s.course_id AND k.student_folded = s.student_folded)"
            // whoever is somebody else in one of these exercises already cannot be this student too
            + " AND NOT EXISTS (SELECT 1 FROM student_match k"
            + " JOIN submission o ON o.course_id = k.course_id AND o.student_folded = k.student_folded"
            + " JOIN submission w ON w.course_id = o.course_id AND w.exercise = o.exercise"
            + " WHERE k.course_id = s.course_id AND k.person_id = p.id AND w.student_folded = s.student_folded)";
    private static final String IN_ORDER = " ORDER BY p.name_folded, s.student_folded, s.id";

    private final Jdbi jdbi;
    private final Clock clock;

    public Matches(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The pairs of a course that wait for an instructor, by the learner's name. */
    List<Proposal> proposed(long course) {
        return jdbi.withHandle(
                handle -> pairs(handle.createQuery(PROPOSED + IN_ORDER).bind("course", course)));
    }

    /** Whether results under this learner's name wait for an instructor. */
    public boolean waits(Viewer viewer) {
        return viewer.learns()
                && jdbi.withHandle(handle -> viewer.learnsIn().stream()
                        .anyMatch(course ->
                                !proposed(handle, course, viewer.person()).isEmpty()));
    }

    /** Whose each confirmed student's results are: a person's number by the folded identity. */
    Map<String, Long> confirmed(long course) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT student_folded, person_id FROM student_match WHERE course_id = :course")
                .bind("course", course)
                .reduceRows(new HashMap<>(), (people, row) -> {
                    people.put(row.getColumn("student_folded", String.class), row.getColumn("person_id", Long.class));
                    return people;
                }));
    }

    /**
     * Confirms a pair, if it still waits.
     *
     * @param pair as in {@link Proposal#pair}
     */
    void confirm(Handle handle, long course, long instructor, String pair) {
        if (!pair.matches("[1-9][0-9]{0,17}-[1-9][0-9]{0,17}")) {
            throw Refusal.unreadable("Expected the numbers of an account and of a submission, such as 3-14.");
        }
        long person = Long.parseLong(pair.substring(0, pair.indexOf('-')));
        Proposal proposal = proposed(handle, course, person).stream()
                .filter(each -> each.pair().equals(pair))
                .findFirst()
                .orElseThrow(Matches::waitsNoLonger);
        confirm(handle, course, instructor, proposal);
    }

    /** Confirms what the name of this person proposes beyond doubt: for an account that was made for the student. */
    void confirmClear(Handle handle, long course, long instructor, long person) {
        List<Proposal> proposals = proposed(handle, course, person);
        proposals.stream()
                .filter(proposal -> proposal.clear(proposals))
                .forEach(proposal -> confirm(handle, course, instructor, proposal));
    }

    static Refusal waitsNoLonger() {
        return Refusal.conflict("This account and this student do not wait to be confirmed any longer.");
    }

    private void confirm(Handle handle, long course, long instructor, Proposal proposal) {
        handle.createUpdate("INSERT INTO student_match"
                        + " (course_id, student_folded, person_id, confirmed_by, confirmed_at)"
                        + " VALUES (:course, :student, :person, :by, :now)")
                .bind("course", course)
                .bind("student", proposal.folded())
                .bind("person", proposal.person())
                .bind("by", instructor)
                .bind("now", Times.of(clock.instant()))
                .execute();
    }

    private static List<Proposal> proposed(Handle handle, long course, long person) {
        return pairs(handle.createQuery(PROPOSED + " AND p.id = :person" + IN_ORDER)
                .bind("course", course)
                .bind("person", person));
    }

    /** One pair from all of a student's submissions; the first of them stands for the student. */
    private static List<Proposal> pairs(Query query) {
        Map<String, Proposal> pairs = new LinkedHashMap<>();
        query.map((row, context) -> new Proposal(
                        row.getLong("person_id"),
                        row.getString("name"),
                        row.getString("student"),
                        row.getString("student_folded"),
                        row.getString("label"),
                        row.getLong("submission_id"),
                        Set.of(row.getString("exercise"))))
                .forEach(one -> pairs.merge(one.person() + " " + one.folded(), one, Matches::together));
        return new ArrayList<>(pairs.values());
    }

    private static Proposal together(Proposal first, Proposal next) {
        Set<String> exercises = new HashSet<>(first.exercises());
        exercises.addAll(next.exercises());
        return new Proposal(
                first.person(),
                first.account(),
                first.student(),
                first.folded(),
                first.label(),
                first.submission(),
                exercises);
    }
}
