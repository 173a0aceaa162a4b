package roundtrip.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing sealed is in a view before the lock, and the promised words are there after it. */
class CanaryBankTest {

    private final CanaryBank canary = new CanaryBank(new Random(7));

    @Test
    void noWordLeavesBeforeTheLockAndThePromisedOnesAfterIt(@TempDir Path folder) {
        Attempts attempts = attempts(folder);
        attempts.start(new Start("a", CanaryBank.AT_ONCE, Seed.of(new byte[32]), "r0"));
        assertThat(text(attempts)).doesNotContain(canary.words());

        for (ItemView item : attempts.view("a").orElseThrow().items()) {
            int number = item.number();
            assertThat(attempts.answer("a", 99, number, canary.wrongAnswer(item.item()), "r" + number))
                    .isInstanceOf(Answer.Accepted.class);
        }

        assertThat(canary.shownAfterLock()).hasSize(29);
        assertThat(text(attempts)).contains(canary.shownAfterLock());
        assertThat(attempts.view("a").orElseThrow().totals().orElseThrow().points())
                .isEqualTo(Fraction.ZERO);
    }

    @Test
    void underDeferredFeedbackNothingLeavesBeforeTheSubmission(@TempDir Path folder) {
        Attempts attempts = attempts(folder);
        attempts.start(new Start("a", CanaryBank.AFTER_SUBMIT, Seed.of(new byte[32]), "r0"));
        for (ItemView item : attempts.view("a").orElseThrow().items()) {
            attempts.answer("a", 99, item.number(), canary.wrongAnswer(item.item()), "r" + item.number());
        }
        assertThat(text(attempts)).doesNotContain(canary.words());

        attempts.submit("a", "end");

        assertThat(text(attempts)).contains(canary.shownAfterLock());
    }

    private Attempts attempts(Path folder) {
        return Quizzes.in(canary.writeTo(folder)).attempts(new InMemoryAttemptLog(), Clock.systemUTC());
    }

    private static String text(Attempts attempts) {
        return attempts.view("a").orElseThrow().toString();
    }
}
