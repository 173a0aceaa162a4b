package roundtrip.quiz;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The door to the quiz engine: a bank that was read and found sound, its quizzes, and attempts at them. */
@SuppressWarnings("DoNotCallSuggester") // until the engine follows
public final class Quizzes {

    private Quizzes() {}

    /** The bank inside this jar. */
    public static Quizzes bundled() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** A bank in a folder of its own, laid out like {@code quizzes/bank}. */
    public static Quizzes in(Path folder) {
        throw new UnsupportedOperationException("not built yet: " + folder);
    }

    /** All quizzes, in the bank's order. */
    public List<QuizSummary> all() {
        throw new UnsupportedOperationException("not built yet");
    }

    public Optional<QuizSummary> quiz(String id) {
        throw new UnsupportedOperationException("not built yet: " + id);
    }

    /** Attempts on this bank's quizzes, kept in the log. The clock decides deadlines and dates the events. */
    public Attempts attempts(AttemptLog log, Clock clock) {
        throw new UnsupportedOperationException("not built yet: " + log + clock);
    }
}
