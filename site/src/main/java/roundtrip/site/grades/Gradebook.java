package roundtrip.site.grades;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import roundtrip.quiz.QuizSummary;
import roundtrip.quiz.Totals;
import roundtrip.site.course.Courses;
import roundtrip.site.quiz.CheckUps;

/** The results table of a course: its people and everybody who was graded, by exercises and check-ups. */
public record Gradebook(List<String> exercises, List<QuizSummary> quizzes, List<Row> rows, List<Proposal> waiting) {
    public Gradebook {
        exercises = List.copyOf(exercises);
        quizzes = List.copyOf(quizzes);
        rows = List.copyOf(rows);
        waiting = List.copyOf(waiting);
    }

    /** The pairs that leave no choice, so that they may be confirmed in one go. */
    public List<Proposal> clear() {
        return waiting.stream().filter(proposal -> proposal.clear(waiting)).toList();
    }

    static Gradebook of(
            List<Courses.Learner> learners,
            List<Grade> grades,
            Map<String, Long> confirmed,
            List<Proposal> proposals,
            CheckUps checkUps) {
        List<String> exercises =
                grades.stream().map(Grade::exercise).distinct().sorted().toList();
        List<QuizSummary> quizzes = checkUps.all();
        Lines lines = new Lines(learners, confirmed, proposals);
        grades.forEach(lines::put);
        List<Row> rows = lines.all().stream()
                .map(line -> {
                    List<CheckUps.Done> attempts = line.learner()
                            .map(learner -> checkUps.of(learner.person()))
                            .orElse(List.of());
                    return new Row(
                            line.name(),
                            line.folded(),
                            line.state(),
                            exercises.stream().map(line::of).toList(),
                            quizzes.stream().map(quiz -> best(attempts, quiz)).toList());
                })
                .sorted(Comparator.comparing(Row::folded))
                .toList();
        return new Gradebook(exercises, quizzes, rows, proposals);
    }

    private static String best(List<CheckUps.Done> attempts, QuizSummary quiz) {
        List<CheckUps.Done> ofQuiz = attempts.stream()
                .filter(done -> done.view().quiz().id().equals(quiz.id()))
                .toList();
        @Nullable
        Totals best = ofQuiz.stream()
                .filter(done -> !done.open())
                .flatMap(done -> done.view().totals().stream())
                .max(Comparator.comparing(Totals::points))
                .orElse(null);
        if (best != null) {
            return best.points().display();
        }
        return ofQuiz.stream().anyMatch(CheckUps.Done::open) ? "open" : "";
    }

    /**
     * One person's line.
     *
     * @param state empty, or why the person does not see these grades: nobody of this name joined, or the match waits
     * @param grades one for each exercise of the table
     * @param scores one for each check-up: the best submitted attempt, "open", or empty
     */
    public record Row(String name, String folded, String state, List<Optional<Grade>> grades, List<String> scores) {}
}
