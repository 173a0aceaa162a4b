package roundtrip.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtrip.quiz.AttemptEvent;
import roundtrip.quiz.AttemptView;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.InMemoryAttemptLog;
import roundtrip.quiz.RegradePlan;
import roundtrip.quiz.RegradePlan.Edit;
import roundtrip.quiz.RegradePlan.Row;
import roundtrip.quiz.RegradePolicy;
import roundtrip.quiz.SampleBank;
import roundtrip.quiz.Seed;
import roundtrip.quiz.Start;
import roundtrip.quiz.Totals;
import roundtrip.quiz.bank.Bank;
import roundtrip.quiz.bank.lint.Lint;

/** Thirty practice attempts with random answers, regraded after edits of the bank. */
class RegradeTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
    private static final int ATTEMPTS = 30;

    private final InMemoryAttemptLog log = new InMemoryAttemptLog();
    private final Bank old = bank("", "");
    private final List<String> ids = new ArrayList<>();

    @BeforeEach
    void attempt() {
        for (int i = 0; i < ATTEMPTS; i++) {
            attempt("a" + i, new SplittableRandom(i));
        }
    }

    @Test
    void withoutAnEditNothingHappens() {
        for (RegradePolicy policy : List.of(RegradePolicy.RECOMPUTE, RegradePolicy.BEST, RegradePolicy.ACCEPT_ALSO)) {
            RegradePlan plan = plan(old, policy);
            assertThat(plan.rows()).isEmpty();
            assertThat(plan.moves()).isEmpty();
            assertThat(plan.same()).isEqualTo(ATTEMPTS);
        }
    }

    @Test
    void aDryRunWritesNothingAndSaysWhoMovesAndWhy() {
        List<List<AttemptEvent>> before = events();
        RegradePlan plan = plan(otherKey(), RegradePolicy.RECOMPUTE);

        assertThat(events()).isEqualTo(before);
        assertThat(plan.up()).isPositive();
        assertThat(plan.down()).isPositive();
        assertThat(plan.up() + plan.down() + plan.same()).isEqualTo(ATTEMPTS);
        Row up = plan.rows().stream()
                .filter(row -> row.before().points().equals(Fraction.ZERO)
                        && row.after().points().equals(Fraction.ONE))
                .findFirst()
                .orElseThrow();
        assertThat(up.cause()).isEqualTo("pick: scoring edited, recompute, 0 of 1 becomes 1 of 1");
        RegradePlan.Move move = plan.moves().stream()
                .filter(it -> it.attempt().equals(up.attempt()))
                .findFirst()
                .orElseThrow();
        assertThat(move.after().points().minus(move.before().points())).isEqualTo(Fraction.ONE);
        assertThat(move.rankAfter()).isLessThan(move.rankBefore());
    }

    @Test
    void appliedTheMarksAndTheFeedbackAreTheNewOnes() {
        RegradePlan plan = plan(otherKey(), RegradePolicy.RECOMPUTE);
        int events = log.read("a0").size();
        regrade(otherKey()).apply(plan);

        for (RegradePlan.Move move : plan.moves()) {
            assertThat(view(move.attempt()).totals()).contains(move.after());
        }
        assertThat(view("a0").items().get(0).release().orElseThrow().key().value())
                .isEqualTo("blue it is");
        assertThat(log.read("a0")).hasSize(events + 1);
        assertThat(log.read("a0").get(events).payload()).contains("\"cause\":\"pick: scoring edited, recompute");
    }

    @Test
    void bestLowersNobody() {
        RegradePlan plan = plan(otherKey(), RegradePolicy.BEST);
        assertThat(plan.up()).isPositive();
        assertThat(plan.down()).isZero();
        assertThat(plan.rows())
                .allMatch(row -> row.after().points().compareTo(row.before().points()) >= 0);
    }

    @Test
    void regradingTwiceIsRegradingOnce() {
        for (RegradePolicy policy : List.of(RegradePolicy.RECOMPUTE, RegradePolicy.BEST, RegradePolicy.ACCEPT_ALSO)) {
            regrade(otherKey()).apply(plan(otherKey(), policy));
            assertThat(plan(otherKey(), policy).rows()).as("%s", policy).isEmpty();
        }
    }

    @Test
    void recomputingBackToTheOldBankRestoresTheOldMarks() {
        List<Totals> before = totals();
        regrade(otherKey()).apply(plan(otherKey(), RegradePolicy.RECOMPUTE));
        assertThat(totals()).isNotEqualTo(before);

        regrade(old).apply(plan(old, RegradePolicy.RECOMPUTE));

        assertThat(totals()).isEqualTo(before);
        assertThat(view("a0").items().get(0).release().orElseThrow().key().value())
                .isEqualTo("red it is");
    }

    @Test
    void theOrderOfTheAttemptsDoesNotMatter() {
        RegradePlan plan = plan(otherKey(), RegradePolicy.RECOMPUTE);
        Collections.shuffle(ids, new Random(1));
        assertThat(plan(otherKey(), RegradePolicy.RECOMPUTE)).isEqualTo(plan);
    }

    @Test
    void applyingTwiceOrAfterACrashHalfWayChangesNothingMore() {
        RegradePlan plan = plan(otherKey(), RegradePolicy.RECOMPUTE);
        InMemoryAttemptLog whole = copy();
        new RegradeEngine(otherKey(), whole, CLOCK).apply(plan);
        new RegradeEngine(otherKey(), whole, CLOCK).apply(plan);

        Dying dying = new Dying(log, 5);
        assertThatThrownBy(() -> new RegradeEngine(otherKey(), dying, CLOCK).apply(plan))
                .hasMessage("killed");
        regrade(otherKey()).apply(plan);

        assertThat(events()).isEqualTo(ids.stream().map(whole::read).toList());
    }

    @Test
    void aPlanWhoseInputChangedIsRefused() {
        RegradePlan plan = plan(otherKey(), RegradePolicy.RECOMPUTE);
        engine().voidAttempt("a3", "copied", "void");
        List<List<AttemptEvent>> before = events();

        assertThatThrownBy(() -> regrade(otherKey()).apply(plan)).hasMessageContaining("plan it anew");
        assertThatThrownBy(() -> regrade(old).apply(plan)).hasMessageContaining("plan it anew");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void acceptAlsoCountsEachTryByEitherKey() {
        RegradePlan plan = plan(otherKey(), RegradePolicy.ACCEPT_ALSO);
        assertThat(plan.down()).isZero();
        assertThat(plan.rows())
                .filteredOn(row -> row.before().points().equals(Fraction.parse("0.7")))
                .isNotEmpty();
        List<Prepared> paper = new Papers(log)
                .find(Payloads.created(log.read("a0").get(0).payload()).pins());
        for (Row row : plan.rows()) {
            Marks marks = new Marks(new History(log.read(row.attempt())), paper);
            boolean blueFirst =
                    marks.counted(1).get(0).response().part("answer").contains("blue");
            if (blueFirst) {
                assertThat(row.after().points()).isEqualTo(Fraction.ONE);
            }
        }
    }

    @Test
    void anItemMayBeDroppedOrGivenToEveryone() {
        RegradePlan dropped = plan(old, RegradePolicy.BEST, Map.of("tick", RegradePolicy.DROP_ITEM));
        regrade(old).apply(dropped);
        assertThat(dropped.rows()).hasSize(ATTEMPTS);
        assertThat(view("a0").totals().orElseThrow().max()).isEqualTo(Fraction.of(4));
        assertThat(plan(old, RegradePolicy.BEST, Map.of("tick", RegradePolicy.DROP_ITEM))
                        .rows())
                .isEmpty();

        RegradePlan full = plan(old, RegradePolicy.BEST, Map.of("pick", RegradePolicy.FULL_MARKS));
        regrade(old).apply(full);
        assertThat(ids)
                .allMatch(id -> view(id).items().get(0).points().orElseThrow().equals(Fraction.ONE));
        assertThatThrownBy(() -> plan(old, RegradePolicy.FULL_MARKS)).hasMessageContaining("name the items");
    }

    @Test
    void editsAreToldApart() {
        assertThat(edit("Red is next to yellow.", "Red is warm.")).isEqualTo(Edit.FEEDBACK);
        assertThat(edit("Blue is cold.", "It is cold.")).isEqualTo(Edit.FEEDBACK);
        assertThat(edit("Which colour is warm?", "Which one is warm?")).isEqualTo(Edit.TEXT);
        assertThat(edit("text: green,", "text: green it is,")).isEqualTo(Edit.TEXT);
        assertThat(edit("id: green, text", "id: lime, text")).isEqualTo(Edit.STRUCTURE);
        assertThat(edit("stem: Which colour is warm?", "stem: Which colour is warm?\n  points: 2"))
                .isEqualTo(Edit.SCORING);
        assertThat(Edits.between(item(old), item(otherKey()))).isEqualTo(Edit.SCORING);
    }

    @Test
    void aStructureChangeIsSkippedUnlessTheItemIsNamed() {
        Bank changed = bank("id: green, text", "id: lime, text");
        assertThat(plan(changed, RegradePolicy.RECOMPUTE).rows()).isEmpty();
        assertThat(plan(changed, RegradePolicy.RECOMPUTE).skipped()).containsExactly("pick");
        assertThat(plan(changed, RegradePolicy.RECOMPUTE, Map.of("pick", RegradePolicy.FULL_MARKS))
                        .rows())
                .isNotEmpty();
    }

    private Edit edit(String from, String to) {
        return Edits.between(item(old), item(bank(from, to)));
    }

    private static roundtrip.quiz.bank.BankItem item(Bank bank) {
        return bank.items().get(0);
    }

    /** Blue is right now, and red is not. */
    private static Bank otherKey() {
        Map<String, String> files = SampleBank.files();
        files.computeIfPresent(
                "q1-sample.yml",
                (name, text) -> text.replace(
                                "text: blue it is, misconception: cold-is-warm, feedback: Blue is cold.",
                                "correct: true, text: blue it is")
                        .replace(
                                "correct: true, text: red it is",
                                "text: red it is, misconception: cold-is-warm, feedback: Red is hot."));
        return Lint.of(SampleBank.bytes(files)).bank().orElseThrow();
    }

    private static Bank bank(String from, String to) {
        Map<String, String> files = SampleBank.files();
        files.computeIfPresent("q1-sample.yml", (name, text) -> from.isEmpty() ? text : text.replace(from, to));
        return Lint.of(SampleBank.bytes(files)).bank().orElseThrow();
    }

    private void attempt(String id, SplittableRandom chance) {
        ids.add(id);
        Seed seed = Seed.of(new byte[32]);
        engine().start(new Start(id, "practice", seed, "begin"));
        List<Prepared> paper = new Papers(log)
                .find(Payloads.created(log.read(id).get(0).payload()).pins());
        for (int round = 0; round < 3; round++) {
            for (int number = 1; number <= paper.size(); number++) {
                Prepared prepared = paper.get(number - 1);
                var fields = prepared.face()
                        .fields(prepared.deal(seed), prepared.face().random(chance));
                engine().answer(id, view(id).seq(), number, fields, "r" + round + "-" + number);
            }
        }
        engine().submit(id, "end");
    }

    private AttemptEngine engine() {
        return new AttemptEngine(old, log, CLOCK);
    }

    private RegradeEngine regrade(Bank bank) {
        return new RegradeEngine(bank, log, CLOCK);
    }

    private RegradePlan plan(Bank bank, RegradePolicy policy) {
        return plan(bank, policy, Map.of());
    }

    private RegradePlan plan(Bank bank, RegradePolicy policy, Map<String, RegradePolicy> policies) {
        return regrade(bank).plan(ids, policy, policies);
    }

    private AttemptView view(String id) {
        return engine().view(id).orElseThrow();
    }

    private List<Totals> totals() {
        return ids.stream().map(id -> view(id).totals().orElseThrow()).toList();
    }

    private List<List<AttemptEvent>> events() {
        return ids.stream().map(log::read).toList();
    }

    private InMemoryAttemptLog copy() {
        InMemoryAttemptLog copy = new InMemoryAttemptLog();
        for (String id : ids) {
            Payloads.created(log.read(id).get(0).payload())
                    .pins()
                    .forEach(pin -> copy.keepItem(
                            pin.contentHash(), log.item(pin.contentHash()).orElseThrow()));
            log.read(id).forEach(event -> copy.append(id, event.seq() - 1, event));
        }
        return copy;
    }

    /** A log whose process is killed after so many appends. */
    private static final class Dying implements roundtrip.quiz.AttemptLog {

        private final InMemoryAttemptLog log;
        private int left;

        Dying(InMemoryAttemptLog log, int left) {
            this.log = log;
            this.left = left;
        }

        @Override
        public Appended append(String attemptId, int expectedSeq, AttemptEvent event) {
            if (left-- == 0) {
                throw new IllegalStateException("killed");
            }
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
        public java.util.Optional<String> item(String contentHash) {
            return log.item(contentHash);
        }
    }
}
