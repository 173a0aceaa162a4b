package roundtrip.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtrip.quiz.AttemptView;
import roundtrip.quiz.Attempts;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.InMemoryAttemptLog;
import roundtrip.quiz.ItemView;
import roundtrip.quiz.MarkRow;
import roundtrip.quiz.Quizzes;
import roundtrip.quiz.Response;
import roundtrip.quiz.ResponseRow;
import roundtrip.quiz.SampleBank;
import roundtrip.quiz.Seed;
import roundtrip.quiz.Start;
import roundtrip.quiz.bank.Bank;
import roundtrip.quiz.bank.lint.Lint;

class ReplayTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    private final InMemoryAttemptLog log = new InMemoryAttemptLog();
    private final Bank bank =
            Lint.of(SampleBank.bytes(SampleBank.files())).bank().orElseThrow();
    private Attempts attempts;

    @BeforeEach
    void start(@TempDir Path folder) {
        attempts = Quizzes.in(SampleBank.write(SampleBank.files(), folder)).attempts(log, CLOCK);
        attempts.start(new Start("a", "more", Seed.ofHex("07".repeat(32)), "begin"));
    }

    @Test
    void rebuildsPaperAndMark() {
        answerAll(11);
        AttemptView view = attempts.view("a").orElseThrow();

        Replay replay = Replay.of(attempts.receipt("a").orElseThrow(), bank);

        assertThat(replay.items())
                .isEqualTo(view.items().stream().map(ItemView::item).toList());
        assertThat(replay.totals()).isEqualTo(view.totals().orElseThrow());
        assertThat(replay.differences()).isEmpty();
        assertThat(Replay.of(replay.receipt(), bank).code())
                .isEqualTo(replay.code())
                .hasSize(10);
    }

    @Test
    void aReceiptThatWasChangedDiffers() {
        answerAll(11);
        String receipt = attempts.receipt("a").orElseThrow();
        String total =
                attempts.view("a").orElseThrow().totals().orElseThrow().points().toString();

        String better = receipt.replace("\"points\":\"" + total + "\",\"receipt\"", "")
                .replaceFirst(
                        "\"mark\":\\{\"items\":\\[\\{\"max\":\"1\",\"points\":\"[0-9/]+\"",
                        "\"mark\":{\"items\":[{\"max\":\"1\",\"points\":\"2\"");

        assertThat(Replay.of(better, bank).differences())
                .singleElement()
                .asString()
                .startsWith("item 1: expected ")
                .endsWith("got 2 of 1 in the receipt");
        String seed = receipt.replace("07".repeat(32), "08".repeat(32));
        assertThat(Replay.of(seed, bank).differences()).contains("the seed draws another paper than the receipt's");
    }

    @Test
    void aBankWithoutThePinnedItemsIsRefused() {
        Map<String, String> edited = SampleBank.files();
        edited.computeIfPresent("q2-sample.yml", (name, text) -> text.replace("three of them take", "3 of them take"));
        Bank other = Lint.of(SampleBank.bytes(edited)).bank().orElseThrow();
        String receipt = attempts.receipt("a").orElseThrow();

        assertThatThrownBy(() -> Replay.of(receipt, other))
                .hasMessageContaining("expected the bank with hash " + bank.hash())
                .hasMessageContaining("lacks 1 of the pinned items");
    }

    @Test
    void whatIsNoReceiptIsSaidToBeNone() {
        assertThatThrownBy(() -> Replay.of("{", bank)).hasMessageContaining("expected a receipt in JSON");
        assertThatThrownBy(() -> Replay.of("{}", bank)).hasMessageContaining("expected a receipt of version 1");
        assertThatThrownBy(() -> Replay.of("{\"receipt\":1,\"events\":[{\"seq\":2}]}", bank))
                .hasMessageContaining("expected event 1 of the receipt, got seq 2");
    }

    @Test
    void rowsForTheAnalysisSayWhatWasPicked() {
        attempts.answer("a", 2, 1, Map.of("answer", List.of("50 ms")), "r1");
        attempts.answer("a", 3, 1, Map.of("answer", List.of("150")), "r2");
        attempts.answer("a", 4, 3, Map.of(), "r3");
        assertThat(new Rows(log).of("ben", "a")).isEmpty();
        attempts.submit("a", "end");

        List<ResponseRow> rows = new Rows(log).of("ben", "a");

        assertThat(rows).hasSize(6);
        assertThat(rows.get(0).picks()).containsExactly("answer=50 ms");
        assertThat(rows.get(0).score()).isEqualTo(0.7);
        assertThat(rows)
                .extracting(ResponseRow::outcome)
                .containsExactly(
                        ResponseRow.Outcome.GIVEN,
                        ResponseRow.Outcome.OMITTED,
                        ResponseRow.Outcome.OMITTED,
                        ResponseRow.Outcome.NOT_REACHED,
                        ResponseRow.Outcome.NOT_REACHED,
                        ResponseRow.Outcome.NOT_REACHED);
        assertThat(rows.get(5).values()).hasSize(4);
        attempts.voidAttempt("a", "copied", "void");
        assertThat(new Rows(log).of("ben", "a")).isEmpty();
    }

    @Test
    void aMarkIsThereOnceTheAttemptIsGraded() {
        attempts.answer("a", 2, 1, Map.of("answer", List.of("50 ms")), "r1");
        attempts.answer("a", 3, 1, Map.of("answer", List.of("150")), "r2");
        MarkRow open = new Rows(log).mark("ben", "a");
        assertThat(open.outcome()).isEqualTo("in-progress");
        assertThat(open.points()).isEmpty();

        attempts.submit("a", "end");

        MarkRow graded = new Rows(log).mark("ben", "a");
        assertThat(graded.outcome()).isEqualTo("graded");
        assertThat(graded.points()).contains(Fraction.parse("0.7"));
        assertThat(graded.max()).isEqualTo(Fraction.of(6));
        assertThat(List.of(graded.right(), graded.items())).containsExactly(1, 6);
        assertThat(graded.bank()).isEqualTo(bank.hash());
    }

    @Test
    void rowsNameTheMisconceptionsFallenFor(@TempDir Path folder) {
        Attempts practice =
                Quizzes.in(SampleBank.write(SampleBank.files(), folder)).attempts(log, CLOCK);
        practice.start(new Start("b", "practice", Seed.of(new byte[32]), "begin"));
        SeededDeal deal = new SeededDeal(
                Seed.of(new byte[32]), "pick", bank.items().get(0).contentHash());
        practice.answer("b", 2, 1, Map.of("answer", List.of(deal.token("blue"))), "r1");
        practice.submit("b", "end");

        List<ResponseRow> rows = new Rows(log).of("ben", "b");

        assertThat(rows.get(0).misconceptions()).containsExactly("cold-is-warm");
        assertThat(rows.get(0).picks()).containsExactly("answer=blue");
        assertThat(rows.get(1).misconceptions()).isEmpty();
    }

    private void answerAll(int seed) {
        Random chance = new Random(seed);
        List<Pin> pins = Payloads.created(log.read("a").get(0).payload()).pins();
        List<Prepared> paper = new Papers(log).find(pins);
        for (int round = 0; round < 2; round++) {
            for (int number = 1; number <= paper.size(); number++) {
                Prepared prepared = paper.get(number - 1);
                Response response = prepared.face().random(chance);
                int seen = attempts.view("a").orElseThrow().seq();
                attempts.answer(
                        "a",
                        seen,
                        number,
                        prepared.face().fields(prepared.deal(Seed.ofHex("07".repeat(32))), response),
                        "r" + round + "-" + number);
            }
        }
        attempts.submit("a", "end");
    }
}
