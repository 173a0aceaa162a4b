package roundtrip.site.grades;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import roundtrip.site.course.Courses;
import roundtrip.site.course.Names;

/**
 * The lines of a results table while it is made: one for each learner, with the grades that are confirmed as theirs or
 * could be nobody else's, and below one for each student whom that leaves over.
 */
final class Lines {
    private final Map<Long, Line> learners = new HashMap<>();
    private final Map<String, Line> students = new HashMap<>();
    private final Map<String, Long> confirmed;
    private final List<Proposal> proposals;

    Lines(List<Courses.Learner> learners, Map<String, Long> confirmed, List<Proposal> proposals) {
        this.confirmed = confirmed;
        this.proposals = proposals;
        learners.forEach(learner -> this.learners.put(
                learner.person(), new Line(Optional.of(learner), learner.name(), learner.folded(), "")));
    }

    void put(Grade grade) {
        String student = Names.folded(grade.student());
        List<Proposal> fitting = proposals.stream()
                .filter(proposal -> proposal.folded().equals(student))
                .toList();
        Long owner = confirmed.get(student);
        boolean clear = owner == null && fitting.size() == 1 && fitting.get(0).clear(proposals);
        String state = owner != null ? "" : fitting.isEmpty() ? "not joined" : "not confirmed";
        @Nullable
        Line line = learners.get(owner != null ? owner : clear ? fitting.get(0).person() : 0L);
        if (line == null || line.grades.containsKey(grade.exercise())) {
            line = students.computeIfAbsent(
                    student,
                    key -> new Line(
                            Optional.empty(), grade.label(), Names.folded(grade.label()) + " " + student, state));
        } else if (clear) {
            line.state = state;
        }
        line.grades.put(grade.exercise(), grade);
    }

    List<Line> all() {
        List<Line> all = new ArrayList<>(learners.values());
        all.addAll(students.values());
        return all;
    }

    /** A line that still grows. */
    static final class Line {
        private final Optional<Courses.Learner> learner;
        private final String name;
        private final String folded;
        private final Map<String, Grade> grades = new HashMap<>();
        private String state;

        private Line(Optional<Courses.Learner> learner, String name, String folded, String state) {
            this.learner = learner;
            this.name = name;
            this.folded = folded;
            this.state = state;
        }

        Optional<Courses.Learner> learner() {
            return learner;
        }

        String name() {
            return name;
        }

        String folded() {
            return folded;
        }

        String state() {
            return state;
        }

        Optional<Grade> of(String exercise) {
            return Optional.ofNullable(grades.get(exercise));
        }
    }
}
