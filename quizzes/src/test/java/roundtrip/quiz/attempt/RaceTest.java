package roundtrip.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtrip.quiz.Answer;
import roundtrip.quiz.AttemptEvent;
import roundtrip.quiz.AttemptLog;
import roundtrip.quiz.Attempts;
import roundtrip.quiz.InMemoryAttemptLog;
import roundtrip.quiz.Quizzes;
import roundtrip.quiz.SampleBank;
import roundtrip.quiz.Seed;
import roundtrip.quiz.Start;

/** Someone else writes between the reading of an attempt and the appending to it. */
class RaceTest {

    private final InMemoryAttemptLog log = new InMemoryAttemptLog();
    private Attempts plain;
    private Quizzes quizzes;

    @BeforeEach
    void start(@TempDir Path folder) {
        quizzes = Quizzes.in(SampleBank.write(SampleBank.files(), folder));
        plain = quizzes.attempts(log, Clock.systemUTC());
        plain.start(new Start("a", "practice", Seed.of(new byte[32]), "begin"));
    }

    @Test
    void anEventOnAnotherItemDoesNoHarm() {
        Attempts raced = raced(() -> plain.unsure("a", 2, 2, "other"));

        assertThat(raced.unsure("a", 2, 1, "mine")).isInstanceOf(Answer.Accepted.class);
        assertThat(log.read("a"))
                .extracting(AttemptEvent::requestId)
                .containsExactly("begin", "begin/start", "other", "mine");
        assertThat(log.read("a")).extracting(AttemptEvent::seq).containsExactly(1, 2, 3, 4);
    }

    @Test
    void anEventOnTheSameItemConflicts() {
        Attempts raced = raced(() -> plain.unsure("a", 2, 1, "other"));

        assertThat(raced.unsure("a", 2, 1, "mine")).isInstanceOf(Answer.Conflict.class);
    }

    @Test
    void theSameRequestSentTwiceAtOnceIsADuplicate() {
        Attempts raced = raced(() -> plain.unsure("a", 2, 1, "mine"));

        assertThat(raced.unsure("a", 2, 1, "mine")).isInstanceOf(Answer.Duplicate.class);
    }

    @Test
    void aSubmissionWins() {
        Attempts raced = raced(() -> plain.submit("a", "end"));

        assertThat(raced.answer("a", 2, 1, Map.of(), "mine")).isInstanceOf(Answer.Conflict.class);
        assertThat(raced.submit("a", "end-2")).isInstanceOf(Answer.Duplicate.class);
    }

    /** Attempts whose first append comes after something else. */
    private Attempts raced(Runnable first) {
        return quizzes.attempts(new Raced(log, first), Clock.systemUTC());
    }

    private static final class Raced implements AttemptLog {

        private final AttemptLog log;
        private Optional<Runnable> first;

        Raced(AttemptLog log, Runnable first) {
            this.log = log;
            this.first = Optional.of(first);
        }

        @Override
        public Appended append(String attemptId, int expectedSeq, AttemptEvent event) {
            Optional<Runnable> now = first;
            first = Optional.empty();
            now.ifPresent(Runnable::run);
            return log.append(attemptId, expectedSeq, event);
        }

        @Override
        public List<AttemptEvent> read(String attemptId) {
            return log.read(attemptId);
        }

        @Override
        public void keepItem(String contentHash, String json) {
            log.keepItem(contentHash, json);
        }

        @Override
        public Optional<String> item(String contentHash) {
            return log.item(contentHash);
        }
    }
}
