package roundtrip.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtrip.quiz.Answer;
import roundtrip.quiz.AttemptState;
import roundtrip.quiz.AttemptView;
import roundtrip.quiz.Attempts;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.InMemoryAttemptLog;
import roundtrip.quiz.ItemView;
import roundtrip.quiz.PublicItem;
import roundtrip.quiz.Quizzes;
import roundtrip.quiz.SampleBank;
import roundtrip.quiz.Seed;
import roundtrip.quiz.Start;

/** A quiz with feedback after its submission, ten minutes, and half a minute of grace. */
class DeadlineTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final InMemoryAttemptLog log = new InMemoryAttemptLog();
    private Quizzes quizzes;

    @BeforeEach
    void start(@TempDir Path folder) {
        quizzes = Quizzes.in(SampleBank.write(SampleBank.files(), folder));
        at(0).start(new Start("a", "exam", Seed.of(new byte[32]), "begin"));
    }

    @Test
    void savesSilentlyAndMarksTheLastResponseAfterTheSubmission() {
        AttemptView right = save(0, "red it is", "r1");
        AttemptView wrong = save(1, "blue it is", "r2");
        assertThat(masked(right)).isEqualTo(masked(wrong));
        assertThat(wrong.totals()).isEmpty();
        assertThat(wrong.items().get(0).score()).isEmpty();
        save(2, "red it is", "r3");

        at(60).submit("a", "end");

        assertThat(view(60).items().get(0).points()).contains(Fraction.ONE);
        assertThat(view(60).totals().orElseThrow().points()).isEqualTo(Fraction.ONE);
        assertThat(view(60).submittedAt()).contains(NOON.plusSeconds(60));
    }

    @Test
    void withinTheGraceAResponseStillCounts() {
        save(629, "red it is", "late");

        assertThat(view(630).state()).isEqualTo(AttemptState.IN_PROGRESS);
    }

    @Test
    void afterTheGraceAnyTouchSubmitsAtTheDeadline() {
        Answer late = at(631).answer("a", 2, 1, Map.of("answer", List.of(token("red it is"))), "late");

        assertThat(late).isInstanceOf(Answer.Conflict.class);
        assertThat(view(700).state()).isEqualTo(AttemptState.RELEASED);
        assertThat(view(700).submittedAt()).contains(NOON.plusSeconds(600));
        assertThat(log.read("a")).hasSize(3);
        assertThat(at(800).submit("a", "end")).isInstanceOf(Answer.Duplicate.class);
    }

    @Test
    void anAccommodationStretchesTheDeadline() {
        at(0).start(new Start("b", "exam", Seed.of(new byte[32]), "begin", 150));

        assertThat(at(0).view("b").orElseThrow().deadline()).contains(NOON.plusSeconds(900));
    }

    @Test
    void keysAreShownOnlyAfterTheSubmission() {
        assertThat(at(0).giveUp("a", 2, 1, "r")).isInstanceOf(Answer.Conflict.class);
        assertThat(at(0).unsure("a", 2, 1, "r")).isInstanceOf(Answer.Conflict.class);
        assertThat(view(0).items()).allMatch(item -> item.release().isEmpty());
    }

    @Test
    void anEditOfTheBankChangesNoRunningAttempt(@TempDir Path folder) {
        AttemptView before = view(1);
        Map<String, String> edited = SampleBank.files();
        edited.computeIfPresent("q1-sample.yml", (name, text) -> text.replace("Which colour is warm?", "Edited?"));
        Quizzes newer = Quizzes.in(SampleBank.write(edited, folder));

        assertThat(newer.attempts(log, clock(1)).view("a")).contains(before);
        newer.attempts(log, clock(1)).start(new Start("b", "exam", Seed.of(new byte[32]), "begin"));
        AttemptView after = newer.attempts(log, clock(1)).view("b").orElseThrow();
        assertThat(after.items().get(0).item().stem().value()).isEqualTo("<p>Edited?</p>");
    }

    @Test
    void aCrashBetweenPaperAndStartIsMendedByTheSameRequest() {
        InMemoryAttemptLog half = new InMemoryAttemptLog();
        log.read("a").stream().limit(1).forEach(event -> half.append("a", 0, event));
        Payloads.created(log.read("a").get(0).payload())
                .pins()
                .forEach(pin -> half.keepItem(
                        pin.contentHash(), log.item(pin.contentHash()).orElseThrow()));
        At engine = seconds -> quizzes.attempts(half, clock(seconds));

        assertThat(engine.at(5).view("a").orElseThrow().state()).isEqualTo(AttemptState.CREATED);
        assertThat(engine.at(5).start(new Start("a", "exam", Seed.of(new byte[32]), "begin")))
                .isInstanceOf(Answer.Accepted.class);
        assertThat(engine.at(5).view("a").orElseThrow().deadline()).contains(NOON.plusSeconds(605));
    }

    private interface At {
        Attempts at(long seconds);
    }

    /** What must not tell one response from another: everything but the response itself. */
    private static String masked(AttemptView view) {
        return view.items().stream()
                .map(item -> item.number() + " " + item.score() + item.points() + item.release() + item.triesLeft()
                        + item.triesUsed() + item.locked() + item.response())
                .toList()
                .toString();
    }

    private AttemptView save(long seconds, String text, String requestId) {
        Answer answer =
                at(seconds).answer("a", view(seconds).seq(), 1, Map.of("answer", List.of(token(text))), requestId);
        return ((Answer.Accepted) answer).view();
    }

    private String token(String text) {
        ItemView first = view(0).items().get(0);
        return ((PublicItem.Choice) first.item())
                .options().stream()
                        .filter(option -> option.text().value().equals(text))
                        .findFirst()
                        .orElseThrow()
                        .token();
    }

    private AttemptView view(long seconds) {
        return at(seconds).view("a").orElseThrow();
    }

    private Attempts at(long seconds) {
        return quizzes.attempts(log, clock(seconds));
    }

    private static Clock clock(long seconds) {
        return Clock.fixed(NOON.plus(Duration.ofSeconds(seconds)), ZoneOffset.UTC);
    }
}
