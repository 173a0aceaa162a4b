package roundtrip.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtrip.quiz.Answer;
import roundtrip.quiz.AttemptEvent;
import roundtrip.quiz.AttemptState;
import roundtrip.quiz.AttemptView;
import roundtrip.quiz.Attempts;
import roundtrip.quiz.Certainty;
import roundtrip.quiz.CertaintyReport;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.Html;
import roundtrip.quiz.InMemoryAttemptLog;
import roundtrip.quiz.ItemView;
import roundtrip.quiz.PublicItem;
import roundtrip.quiz.Quizzes;
import roundtrip.quiz.SampleBank;
import roundtrip.quiz.Seed;
import roundtrip.quiz.Start;

/** Hints, certainty, releases, voiding and abandoning. */
class AttemptStatesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final String SORT = """
              points: 10
              hints: [{text: One is first., cost: 0.2}]
              feedback: {partly: Some stand *right*., wrong: Count from one.}
              stem: Bring the numbers into order.\
            """;

    private final InMemoryAttemptLog log = new InMemoryAttemptLog();
    private Quizzes quizzes;
    private Instant now = NOON;

    @BeforeEach
    void read(@TempDir Path folder) {
        Map<String, String> files = SampleBank.files();
        files.computeIfPresent(
                "q1-sample.yml",
                (name, text) -> text.replace(
                                "  why: Red is next to yellow.",
                                "  why: Red is next to yellow.\n  hints: [{text: Think of fire., cost: 0.2}, {text: Not blue., cost: 0.5}]")
                        .replace("  stem: Bring the numbers into order.", SORT));
        files.computeIfPresent(
                "quizzes.yml",
                (name, text) -> text
                        + "- {quiz: sure, title: Sure, draw: {q1: all}, feedback: at-once, tries: [1, 0.7, 0.4], certainty: optional, abandoned-after: 3}\n"
                        + "- {quiz: held, title: Held, draw: {q1: all}, feedback: after-release, tries: [1]}\n");
        quizzes = Quizzes.in(SampleBank.write(files, folder));
    }

    @Test
    void aHintTakenBeforeATryCostsFromThereOn() {
        start("sure");
        assertThat(item().hints()).isEmpty();
        assertThat(item().hintsLeft()).isEqualTo(2);
        assertThat(item().hintCost()).contains(Fraction.parse("0.2"));
        engine().hint("a", seq(), 1, "h1");

        assertThat(item().hints()).hasSize(1).first().hasToString("Think of fire.");
        choose("blue it is", "", "r1");
        assertThat(choose("red it is", "", "r2").points()).contains(Fraction.parse("0.56")); // 0.7 · 0.8
    }

    @Test
    void allHintsTogetherCostTheirSumAndThenThereIsNoneLeft() {
        start("sure");
        engine().hint("a", seq(), 1, "h1");
        engine().hint("a", seq(), 1, "h1");
        assertThat(item().hintsLeft()).isEqualTo(1);
        assertThat(item().hintCost()).contains(Fraction.parse("0.5"));
        engine().hint("a", seq(), 1, "h2");
        assertThat(item().hintCost()).isEmpty();

        assertThat(engine().hint("a", seq(), 1, "h3")).isInstanceOf(Answer.Conflict.class);
        assertThat(choose("red it is", "", "r1").points()).contains(Fraction.parse("0.3"));
    }

    /** As published: half right, then right, with a hint worth 0.2 before the first try or between the two. */
    @Test
    void aHintCostsAsPublished() {
        start("sure");
        engine().hint("a", seq(), 4, "h1");
        assertThat(sort("a", "r1", "two", "one", "three").points()).contains(Fraction.of(4));
        assertThat(sort("a", "r2", "one", "two", "three").points()).contains(Fraction.parse("6.8"));

        start("b", "sure");
        assertThat(sort("b", "r1", "two", "one", "three").points()).contains(Fraction.of(5));
        engine().hint("b", 3, 4, "h1");
        assertThat(sort("b", "r2", "one", "two", "three").points()).contains(Fraction.parse("7.8"));
    }

    @Test
    void generalFeedbackFollowsTheLatestResponseOnceLocked() {
        start("sure");
        assertThat(sort("a", "r1", "two", "one", "three").release()).isEmpty();
        engine().giveUp("a", seq(), 4, "g");
        assertThat(feedback("a")).isEqualTo("Some stand <em>right</em>.");

        start("b", "sure");
        sort("b", "r1", "two", "one", "three");
        sort("b", "r2", "three", "two", "one");
        sort("b", "r3", "three", "two", "one");
        assertThat(feedback("b")).isEqualTo("Count from one.");

        start("c", "sure");
        assertThat(sort("c", "r1", "one", "two", "three").release()).isPresent();
        assertThat(feedback("c")).isEmpty();

        start("d", "sure");
        engine().unsure("d", 2, 4, "u");
        engine().giveUp("d", 3, 4, "g");
        assertThat(feedback("d")).isEmpty();
    }

    private String feedback(String attempt) {
        ItemView item = engine().view(attempt).orElseThrow().items().get(3);
        return item.release().orElseThrow().feedback().map(Html::value).orElse("");
    }

    private ItemView sort(String attempt, String request, String... order) {
        AttemptView seen = engine().view(attempt).orElseThrow();
        PublicItem.Order sort = (PublicItem.Order) seen.items().get(3).item();
        Map<String, List<String>> fields = new HashMap<>();
        sort.lines()
                .forEach(line -> fields.put(
                        "place-" + line.token(),
                        List.of(String.valueOf(
                                        List.of(order).indexOf(line.text().value()) + 1)
                                .replace("0", ""))));
        Answer answer = engine().answer(attempt, seen.seq(), 4, fields, request);
        return ((Answer.Accepted) answer).view().items().get(3);
    }

    @Test
    void certaintyIsToldApartAndChangesNoPoints() {
        start("sure");
        assertThat(choose("blue it is", "high", "r1").certainty()).contains(Certainty.HIGH);
        ItemView right = choose("red it is", "low", "r2");
        judge("true", "angles", "middle");

        CertaintyReport report = view().certainty().orElseThrow();
        assertThat(right.points()).contains(Fraction.parse("0.7"));
        assertThat(report.levels())
                .containsExactly(
                        new CertaintyReport.Level(Certainty.MIDDLE, 1, Fraction.ONE, "67 to 80 %"),
                        new CertaintyReport.Level(Certainty.HIGH, 1, Fraction.ZERO, "above 80 %"));
        assertThat(report.marks()).isEqualTo(Fraction.of(-4));
    }

    @Test
    void certaintyPaysAsPublished() {
        assertThat(Certainty.LOW.marks(Fraction.ZERO)).isEqualTo(Fraction.ZERO);
        assertThat(Certainty.MIDDLE.marks(Fraction.of(1, 2))).isEqualTo(Fraction.ONE);
        assertThat(Certainty.MIDDLE.marks(Fraction.ZERO)).isEqualTo(Fraction.of(-2));
        assertThat(Certainty.HIGH.marks(Fraction.ONE)).isEqualTo(Fraction.of(3));
        assertThat(expected(Certainty.LOW, 2, 3)).isEqualTo(expected(Certainty.MIDDLE, 2, 3));
        assertThat(expected(Certainty.MIDDLE, 4, 5)).isEqualTo(expected(Certainty.HIGH, 4, 5));
    }

    /** What a level pays on average when right so often. */
    private static Fraction expected(Certainty level, int right, int of) {
        Fraction p = Fraction.of(right, of);
        return p.times(level.marks(Fraction.ONE)).plus(Fraction.ONE.minus(p).times(level.marks(Fraction.ZERO)));
    }

    @Test
    void certaintyThatIsNotAskedForOrNotALevelIsInvalid() {
        start("practice");
        assertThat(answer("red it is", "high", "r1")).isInstanceOf(Answer.Invalid.class);
        assertThat(answer("red it is", " ", "r2")).isInstanceOf(Answer.Accepted.class);
        start("b", "sure");
        assertThat(engine().answer("b", 2, 1, Map.of(Certainty.FIELD, List.of("very")), "r3"))
                .isInstanceOf(Answer.Invalid.class);
    }

    @Test
    void marksWaitForTheirRelease() {
        start("held");
        assertThat(engine().mark("a", "m0")).isInstanceOf(Answer.Conflict.class);
        choose("red it is", "", "r1");
        engine().submit("a", "end");
        assertThat(view().state()).isEqualTo(AttemptState.SUBMITTED);
        assertThat(engine().release("a", "l0")).isInstanceOf(Answer.Conflict.class);

        engine().mark("a", "m1");
        assertThat(view().state()).isEqualTo(AttemptState.MARKED);
        assertThat(view().totals()).isEmpty();
        assertThat(item().release()).isEmpty();

        engine().release("a", "l1");
        assertThat(view().state()).isEqualTo(AttemptState.RELEASED);
        assertThat(view().totals().orElseThrow().points()).isEqualTo(Fraction.ONE);
        assertThat(item().release()).isPresent();
        assertThat(engine().release("a", "l1")).isInstanceOf(Answer.Duplicate.class);
    }

    @Test
    void aVoidAttemptTakesAndShowsNothing() {
        start("sure");
        choose("blue it is", "", "r1");
        assertThat(engine().voidAttempt("a", " ", "v0")).isInstanceOf(Answer.Invalid.class);
        engine().voidAttempt("a", "wrong quiz", "v1");

        assertThat(view().state()).isEqualTo(AttemptState.VOIDED);
        assertThat(view().totals()).isEmpty();
        assertThat(view().items()).allMatch(item -> item.release().isEmpty() && item.locked());
        assertThat(engine().submit("a", "end")).isInstanceOf(Answer.Duplicate.class);
        assertThat(log.read("a")).hasSize(4);
    }

    @Test
    void anAttemptThatNobodyTouchesIsAbandonedByTheClock() {
        start("sure");
        choose("blue it is", "", "r1");
        now = NOON.plus(Duration.ofDays(3));
        assertThat(view().state()).isEqualTo(AttemptState.IN_PROGRESS);
        now = now.plusMillis(1);

        assertThat(view().state()).isEqualTo(AttemptState.ABANDONED);
        assertThat(answer("red it is", "", "late")).isInstanceOf(Answer.Conflict.class);
        assertThat(log.read("a")).extracting(AttemptEvent::kind).endsWith("abandon");
        assertThat(log.read("a")).hasSize(4);
    }

    @Test
    void aReportIsKeptAndChangesNothing() {
        start("sure");
        AttemptView before = view();
        assertThat(engine().report("a", 1, "x".repeat(2001), "p0")).isInstanceOf(Answer.Invalid.class);
        engine().report("a", 1, "two options fit", "p1");

        assertThat(log.read("a").get(2).payload()).isEqualTo("{\"text\":\"two options fit\"}");
        assertThat(view().items()).isEqualTo(before.items());
    }

    /** Whatever event was the last that a crash left: sending everything again leads to the same end. */
    @Test
    void afterEveryPrefixOfItsEventsTheSameRequestsLeadToTheSameEnd() {
        act(log);
        List<AttemptEvent> whole = log.read("a");
        AttemptView end = view();
        assertThat(whole).hasSize(8);

        for (int kept = 0; kept <= whole.size(); kept++) {
            InMemoryAttemptLog left = new InMemoryAttemptLog();
            for (PinOf pin : pins(whole)) {
                left.keepItem(pin.hash(), pin.json());
            }
            for (AttemptEvent event : whole.subList(0, kept)) {
                left.append("a", event.seq() - 1, event);
            }
            act(left);

            assertThat(left.read("a")).as("%s events survived", kept).isEqualTo(whole);
            assertThat(quizzes.attempts(left, clock()).view("a")).contains(end);
        }
    }

    private record PinOf(String hash, String json) {}

    private List<PinOf> pins(List<AttemptEvent> events) {
        List<PinOf> pins = new ArrayList<>();
        for (Pin pin : Payloads.created(events.get(0).payload()).pins()) {
            pins.add(new PinOf(pin.contentHash(), log.item(pin.contentHash()).orElseThrow()));
        }
        return pins;
    }

    private void act(InMemoryAttemptLog on) {
        Attempts attempts = quizzes.attempts(on, clock());
        attempts.start(new Start("a", "sure", Seed.of(new byte[32]), "begin"));
        attempts.hint("a", 2, 1, "h");
        attempts.answer("a", 3, 1, Map.of("answer", List.of(token("blue it is"))), "r1");
        attempts.answer("a", 4, 1, Map.of("answer", List.of(token("red it is"))), "r2");
        attempts.report("a", 2, "unclear", "p");
        attempts.giveUp("a", 6, 2, "g");
        attempts.submit("a", "end");
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private Attempts engine() {
        return quizzes.attempts(log, clock());
    }

    private void start(String quiz) {
        start("a", quiz);
    }

    private void start(String id, String quiz) {
        engine().start(new Start(id, quiz, Seed.of(new byte[32]), "begin"));
    }

    private ItemView choose(String text, String certainty, String request) {
        return ((Answer.Accepted) answer(text, certainty, request))
                .view()
                .items()
                .get(0);
    }

    private Answer answer(String text, String certainty, String request) {
        Map<String, List<String>> fields = Map.of("answer", List.of(token(text)), Certainty.FIELD, List.of(certainty));
        return engine().answer("a", seq(), 1, fields, request);
    }

    private void judge(String value, String reason, String certainty) {
        PublicItem.TrueFalse judge =
                (PublicItem.TrueFalse) view().item(3).orElseThrow().item();
        String token = judge.reasons().stream()
                .filter(it -> it.text().value().contains(reason))
                .findFirst()
                .orElseThrow()
                .token();
        Answer answer = engine().answer(
                        "a",
                        seq(),
                        3,
                        Map.of("answer", List.of(value), "reason", List.of(token), Certainty.FIELD, List.of(certainty)),
                        "j");
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
    }

    /** The seed is the same everywhere, and so are the tokens. */
    private String token(String text) {
        InMemoryAttemptLog other = new InMemoryAttemptLog();
        Attempts attempts = quizzes.attempts(other, clock());
        attempts.start(new Start("t", "sure", Seed.of(new byte[32]), "begin"));
        PublicItem.Choice choice = (PublicItem.Choice)
                attempts.view("t").orElseThrow().items().get(0).item();
        return choice.options().stream()
                .filter(option -> option.text().value().equals(text))
                .findFirst()
                .orElseThrow()
                .token();
    }

    private AttemptView view() {
        return engine().view("a").orElseThrow();
    }

    private ItemView item() {
        return view().items().get(0);
    }

    private int seq() {
        return view().seq();
    }
}
