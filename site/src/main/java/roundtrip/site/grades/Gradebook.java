package roundtrip.site.grades;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import roundtrip.quiz.QuizSummary;
import roundtrip.quiz.Totals;
import roundtrip.site.course.Courses;
import roundtrip.site.quiz.CheckUps;

/** The results table of a course: its people and everybody who was graded, by exercises and check-ups. */
public record Gradebook(List<String> exercises, List<QuizSummary> quizzes, List<Row> rows) {
    public Gradebook {
        exercises = List.copyOf(exercises);
        quizzes = List.copyOf(quizzes);
        rows = List.copyOf(rows);
    }

    static Gradebook of(List<Courses.Learner> learners, List<Grade> grades, CheckUps checkUps) {
        List<String> exercises =
                grades.stream().map(Grade::exercise).distinct().sorted().toList();
        List<QuizSummary> quizzes = checkUps.all();
        Map<String, Courses.Learner> people = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Courses.Learner learner : learners) {
            people.put(learner.folded(), learner);
            names.put(learner.folded(), learner.name());
        }
        Map<String, Grade> byPlace = new HashMap<>();
        for (Matching match : Matching.of(grades)) {
            String line = match.names().stream()
                    .filter(people::containsKey)
                    .findFirst()
                    .orElse(match.alone());
            byPlace.put(match.grade().exercise() + "\n" + line, match.grade());
            names.putIfAbsent(line, match.grade().label());
        }
        List<Row> rows = new ArrayList<>();
        names.forEach((folded, name) -> {
            Courses.Learner learner = people.get(folded);
            List<CheckUps.Done> attempts = learner == null ? List.of() : checkUps.of(learner.person());
            rows.add(new Row(
                    name,
                    folded,
                    learner != null,
                    exercises.stream()
                            .map(exercise -> Optional.ofNullable(byPlace.get(exercise + "\n" + folded)))
                            .toList(),
                    quizzes.stream().map(quiz -> best(attempts, quiz)).toList()));
        });
        rows.sort(Comparator.comparing(Row::folded));
        return new Gradebook(exercises, quizzes, rows);
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
     * @param joined whether they are a learner of the course; otherwise they were graded under a name nobody has yet
     * @param grades one for each exercise of the table
     * @param scores one for each check-up: the best submitted attempt, "open", or empty
     */
    public record Row(String name, String folded, boolean joined, List<Optional<Grade>> grades, List<String> scores) {}
}
