package roundtrip.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
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
import roundtrip.quiz.OptionNote;
import roundtrip.quiz.PublicItem;
import roundtrip.quiz.Quizzes;
import roundtrip.quiz.Response;
import roundtrip.quiz.SampleBank;
import roundtrip.quiz.Seed;
import roundtrip.quiz.Start;

/** A learner's way through a practice quiz with three tries. Item 1 is the choice, item 2 the multi. */
class AttemptEngineTest {

    private static final Seed SEED = Seed.of(new byte[32]);

    private final InMemoryAttemptLog log = new InMemoryAttemptLog();
    private Quizzes quizzes;
    private Attempts attempts;

    @BeforeEach
    void start(@TempDir Path folder) {
        quizzes = Quizzes.in(SampleBank.write(SampleBank.files(), folder));
        attempts = quizzes.attempts(log, Clock.systemUTC());
        assertThat(attempts.start(new Start("a", "practice", SEED, "begin"))).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void aRightAnswerAtTheThirdTryEarnsFourTenths() {
        assertThat(choose("blue it is", "r1").points()).contains(Fraction.ZERO);
        ItemView second = choose("green", "r2");
        assertThat(second.triesLeft()).isEqualTo(1);
        assertThat(second.score()).contains(Fraction.ZERO);
        assertThat(second.release()).isEmpty();
        ItemView third = choose("red it is", "r3");

        assertThat(third.points()).contains(Fraction.parse("0.4"));
        assertThat(third.locked()).isTrue();
        assertThat(view().totals().orElseThrow().points()).isEqualTo(Fraction.parse("0.4"));
        assertThat(view().totals().orElseThrow().max()).isEqualTo(Fraction.of(5));
    }

    @Test
    void theFirstAndSecondTryEarnMore() {
        assertThat(choose("red it is", "r1").points()).contains(Fraction.ONE);
        attempts.start(new Start("b", "practice", SEED, "begin"));
        choose("b", "green", "r1");
        assertThat(choose("b", "red it is", "r2").points()).contains(Fraction.parse("0.7"));
    }

    @Test
    void masteryGoesOnUntilAllPointsAreEarned() {
        attempts.start(new Start("m", "master", SEED, "begin"));
        assertThat(choose("m", "red it is", "r1").points()).contains(Fraction.parse("0.25"));
        assertThat(choose("m", "green", "r2").points()).contains(Fraction.parse("0.25"));
        assertThat(choose("m", "red it is", "r3").points()).contains(Fraction.parse("0.5"));
        ItemView open = attempts.view("m").orElseThrow().items().get(0);
        assertThat(open.locked()).isFalse();
        assertThat(open.triesLeft()).isEqualTo(1);
        assertThat(open.release()).isEmpty();
        ItemView done = choose("m", "red it is", "r4"); // worth 2 · 0.25 now

        assertThat(done.points()).contains(Fraction.ONE);
        assertThat(done.locked()).isTrue();
        assertThat(done.release()).isPresent();
        assertThat(quizzes.quiz("master").orElseThrow().mastery()).contains(Fraction.parse("0.25"));
    }

    @Test
    void afterTheLockEachChosenWrongOptionSaysWhy() {
        choose("blue it is", "r1");
        ItemView locked = choose("red it is", "r2");

        List<OptionNote> notes = locked.release().orElseThrow().notes();
        OptionNote blue = note(notes, "blue it is");
        assertThat(blue.chosen()).isTrue();
        assertThat(blue.right()).isFalse();
        assertThat(blue.feedback().orElseThrow().value()).isEqualTo("Blue is cold.");
        assertThat(blue.misconception().orElseThrow().truth().value()).isEqualTo("Cold is <em>not</em> warm.");
        assertThat(note(notes, "green").chosen()).isFalse();
        assertThat(note(notes, "red it is").right()).isTrue();
        assertThat(locked.release().orElseThrow().why().orElseThrow().value()).isEqualTo("Red is next to yellow.");
        assertThat(locked.release().orElseThrow().key().value()).isEqualTo("red it is");
        assertThat(locked.release().orElseThrow().shows().get(0).available()).isTrue();
        assertThat(locked.release().orElseThrow().sources().get(0).title()).isEqualTo("RFC 9110 §1 Introduction");
    }

    @Test
    void aReloadFromTheLogGivesTheSameView() {
        choose("blue it is", "r1");
        attempts.unsure("a", seq(), 2, "r2");

        assertThat(quizzes.attempts(log, Clock.systemUTC()).view("a")).contains(view());
    }

    @Test
    void theSameRequestCountsOnce() {
        Map<String, List<String>> fields = Map.of("answer", List.of(token("a", "blue it is")));
        attempts.answer("a", seq(), 1, fields, "r1");

        Answer again = attempts.answer("a", seq(), 1, fields, "r1");

        assertThat(again).isInstanceOf(Answer.Duplicate.class);
        assertThat(item(1).triesUsed()).isEqualTo(1);
        assertThat(attempts.start(new Start("a", "practice", SEED, "begin"))).isInstanceOf(Answer.Duplicate.class);
    }

    @Test
    void aPageThatIsOutOfDateConflictsForItsItemOnly() {
        int seen = seq();
        choose("blue it is", "r1");

        Answer stale = attempts.answer("a", seen, 1, Map.of("answer", List.of(token("a", "green"))), "r2");
        Answer other = attempts.unsure("a", seen, 2, "r3");

        assertThat(stale).isInstanceOf(Answer.Conflict.class);
        assertThat(((Answer.Conflict) stale).view().items().get(0).triesUsed()).isEqualTo(1);
        assertThat(other).isInstanceOf(Answer.Accepted.class);
        assertThat(log.read("a")).hasSize(4);
    }

    @Test
    void aLockedItemTakesNoMore() {
        choose("red it is", "r1");

        assertThat(attempts.answer("a", seq(), 1, Map.of("answer", List.of(token("a", "green"))), "r2"))
                .isInstanceOf(Answer.Conflict.class);
    }

    @Test
    void aBlankIsOmittedAndUsesNoTry() {
        attempts.answer("a", seq(), 1, Map.of("answer", List.of("")), "r1");

        assertThat(item(1).response()).contains(Response.Kind.OMITTED);
        assertThat(item(1).triesLeft()).isEqualTo(3);
        assertThat(item(1).points()).contains(Fraction.ZERO);
    }

    @Test
    void unsureIsRecordedAndUsesNoTry() {
        attempts.unsure("a", seq(), 1, "r1");

        assertThat(item(1).response()).contains(Response.Kind.UNSURE);
        assertThat(item(1).locked()).isFalse();
        assertThat(choose("red it is", "r2").points()).contains(Fraction.ONE);
    }

    @Test
    void givingUpShowsTheKey() {
        attempts.giveUp("a", seq(), 1, "r1");

        assertThat(item(1).gaveUp()).isTrue();
        assertThat(item(1).release()).isPresent();
        assertThat(item(2).release()).isEmpty();
    }

    @Test
    void whatHasNotTheFormWantedIsNotStored() {
        Answer answer = attempts.answer("a", seq(), 1, Map.of("answer", List.of("no-token")), "r1");

        assertThat(answer).isInstanceOf(Answer.Invalid.class);
        assertThat(((Answer.Invalid) answer).messages()).containsOnlyKeys("answer");
        assertThat(log.read("a")).hasSize(2);
    }

    @Test
    void submittingLocksAndReleasesEverything() {
        choose("blue it is", "r1");
        attempts.submit("a", "end");

        assertThat(view().state()).isEqualTo(AttemptState.RELEASED);
        assertThat(view().items())
                .allMatch(ItemView::locked)
                .allMatch(item -> item.release().isPresent());
        assertThat(attempts.submit("a", "end-2")).isInstanceOf(Answer.Duplicate.class);
        assertThat(attempts.unsure("a", seq(), 2, "late")).isInstanceOf(Answer.Conflict.class);
    }

    @Test
    void theLatestResponseFillsTheForm() {
        String blue = token("a", "blue it is");
        choose("blue it is", "r1");

        assertThat(item(1).has("answer", blue)).isTrue();
        assertThat(item(1).value("answer")).isEqualTo(blue);
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(attempts.view("nobody")).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> attempts.submit("nobody", "r")).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> attempts.unsure("a", 2, 6, "r")).hasMessageContaining("1 to 5, got 6");
        assertThatThrownBy(() -> attempts.start(new Start("c", "none", SEED, "r")))
                .hasMessageContaining("\"none\"");
    }

    @Test
    void twoSeedsShareNoToken() {
        attempts.start(new Start("b", "practice", Seed.ofHex("01".repeat(32)), "begin"));

        assertThat(token("a", "red it is")).isNotEqualTo(token("b", "red it is"));
    }

    private ItemView choose(String text, String requestId) {
        return choose("a", text, requestId);
    }

    private ItemView choose(String attempt, String text, String requestId) {
        int seen = attempts.view(attempt).orElseThrow().seq();
        Answer answer = attempts.answer(attempt, seen, 1, Map.of("answer", List.of(token(attempt, text))), requestId);
        return ((Answer.Accepted) answer).view().items().get(0);
    }

    private String token(String attempt, String text) {
        PublicItem.Choice choice = (PublicItem.Choice)
                attempts.view(attempt).orElseThrow().items().get(0).item();
        return choice.options().stream()
                .filter(option -> option.text().value().equals(text))
                .findFirst()
                .orElseThrow()
                .token();
    }

    private static OptionNote note(List<OptionNote> notes, String text) {
        return notes.stream()
                .filter(note -> note.text().value().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private AttemptView view() {
        return attempts.view("a").orElseThrow();
    }

    private ItemView item(int number) {
        return view().item(number).orElseThrow();
    }

    private int seq() {
        return view().seq();
    }
}
