package roundtrip.quiz.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import roundtrip.quiz.ResponseRow;
import roundtrip.quiz.ResponseRow.Outcome;

class ItemAnalysisTest {

    private static final Facts FOUR = new Facts(
            OptionalDouble.of(0.25), Map.of("answer=a", true, "answer=b", false, "answer=c", false, "answer=d", false));

    private final List<ResponseRow> rows = new ArrayList<>();

    @Test
    void whatIsUndefinedIsADashWithTheReason() {
        answer("p1", "same", 1, "answer=a");
        answer("p2", "same", 1, "answer=a");
        answer("p1", "other", 1, "answer=a");
        answer("p2", "other", 0, "answer=b");

        Analysis analysis = analyse(Which.FIRST);

        Figure rest = item(analysis, "same").figure("discrimination.rest");
        assertThat(rest.value()).isEmpty();
        assertThat(rest.missing()).isEqualTo("everyone earned the same, here or on the rest");
        assertThat(analysis.figure("kurtosis").value()).isEmpty();
        assertThat(AnalysisText.of(analysis))
                .contains("discrimination.rest        - (everyone earned the same, here or on the rest)")
                .contains("2 attempts (each learner's first attempt); too few: fewer than 10");
        assertThat(AnalysisJson.of(analysis))
                .contains("\"missing\" : \"everyone earned the same")
                .contains("\"tooFew\" : true");
        assertThat(AnalysisHtml.of(analysis)).contains("<body class=\"few\">");
    }

    @Test
    void tenAttemptsAreNotTooFew() {
        for (int i = 0; i < 9; i++) {
            answer("p" + i, "x", i % 2, "answer=a");
        }
        assertThat(analyse(Which.FIRST).tooFew()).isTrue();
        answer("p9", "x", 1, "answer=a");
        assertThat(analyse(Which.FIRST).tooFew()).isFalse();
        assertThat(AnalysisText.of(analyse(Which.FIRST))).doesNotContain("too few");
    }

    @Test
    void firstLastOrAllAttemptsOfALearner() {
        attempt("ben", "a", "2026-03-02T12:00:00Z", 1);
        attempt("ben", "b", "2026-03-01T12:00:00Z", 0);
        attempt("ida", "c", "2026-03-01T12:00:00Z", 1);

        assertThat(mean(Which.FIRST)).isCloseTo(0.5, within(1e-12));
        assertThat(mean(Which.LAST)).isCloseTo(1, within(1e-12));
        assertThat(mean(Which.ALL)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(analyse(Which.ALL).persons()).isEqualTo(3);
    }

    @Test
    void tellsOmittedUnsureAndNotReachedApartFromWrong() {
        answer("p1", "x", 0, "answer=b");
        rows.add(row("p2", Outcome.OMITTED));
        rows.add(row("p3", Outcome.UNSURE));
        rows.add(row("p4", Outcome.UNSURE));
        rows.add(row("p5", Outcome.NOT_REACHED));

        ItemFigures item = item(analyse(Which.FIRST), "x");

        assertThat(List.of(item.n(), item.omitted(), item.unsure(), item.notReached()))
                .containsExactly(5, 1, 2, 1);
        assertThat(pick(item, "answer=b").count()).isEqualTo(1);
        assertThat(pick(item, "answer=b").share().orNaN()).isCloseTo(0.2, within(1e-12));
        assertThat(pick(item, "answer=c").count()).isZero();
        assertThat(pick(item, "answer=c").meanTotal().missing()).isEqualTo("nobody chose it");
    }

    @Test
    void thirdsTellWhoChoseWhat() {
        for (int i = 0; i < 12; i++) {
            answer("p" + i, "x", i < 4 ? 0 : 1, i < 4 ? "answer=b" : "answer=a");
            answer("p" + i, "y", i < 8 ? 0 : 1, "answer=a");
        }
        ItemFigures item = item(analyse(Which.FIRST), "x");

        assertThat(pick(item, "answer=b").thirds()).containsExactly(1.0, 0.0, 0.0);
        assertThat(pick(item, "answer=b").rest().orNaN()).isNegative();
        assertThat(item.figure("facility.guess").orNaN()).isCloseTo((8 / 12.0 - 0.25) / 0.75, within(1e-12));
    }

    @Test
    void aWrongKeyAndADeadDistractorAreFlagged() {
        for (int i = 0; i < 40; i++) {
            boolean good = i % 2 == 0;
            answer("p" + i, "x", good ? 0 : 1, good ? "answer=b" : "answer=a");
            answer("p" + i, "y", good ? 1 : 0, "answer=a");
        }
        List<String> flags = item(analyse(Which.FIRST), "x").flags();

        assertThat(flags)
                .contains(
                        "\"answer=b\" is chosen by those who know the rest; is the key wrong?",
                        "the key \"answer=a\" is avoided by those who know the rest",
                        "\"answer=c\" was chosen by under 5 %");
        assertThat(flags).noneMatch(flag -> flag.contains("\"answer=b\" was chosen by under"));
    }

    @Test
    void aWidespreadMisconceptionNamesTheParagraphToMend() {
        for (int i = 0; i < 10; i++) {
            List<String> fallen = i < 4 ? List.of("retry-blind") : i < 7 ? List.of("rare") : List.of();
            rows.add(new ResponseRow(
                    "p" + i,
                    "p" + i,
                    Optional.empty(),
                    "x",
                    1,
                    i < 4 ? 0 : 1,
                    Outcome.GIVEN,
                    List.of(),
                    List.of(),
                    fallen));
        }
        assertThat(analyse(Which.FIRST).flags())
                .containsExactly("misconception \"retry-blind\" in 40 % of the attempts: mend C39, C40");
    }

    @Test
    void oneValueOfAGeneratedItemMayStandApart() {
        for (int i = 0; i < 60; i++) {
            boolean odd = i % 3 == 0;
            rows.add(new ResponseRow(
                    "p" + i,
                    "p" + i,
                    Optional.empty(),
                    "x",
                    1,
                    odd ? 0 : 1,
                    Outcome.GIVEN,
                    List.of(),
                    List.of(odd ? "rtt=20" : "rtt=40"),
                    List.of()));
        }
        ItemFigures item = item(analyse(Which.FIRST), "x");

        assertThat(item.values()).containsOnlyKeys("rtt=20", "rtt=40");
        assertThat(item.values())
                .hasEntrySatisfying(
                        "rtt=40", facility -> assertThat(facility.orNaN()).isEqualTo(1));
        assertThat(item.flags()).contains("rtt=20 stands apart: facility 0.00, of all 0.67");
    }

    @Test
    void anItemThatNotEveryoneHadIsAnalysedOverThoseWhoHad() {
        for (int i = 0; i < 20; i++) {
            answer("p" + i, "x", i % 2, "answer=a");
            answer("p" + i, i < 10 ? "y" : "z", i % 2, "answer=a");
        }
        Analysis analysis = analyse(Which.FIRST);

        assertThat(item(analysis, "y").n()).isEqualTo(10);
        assertThat(item(analysis, "y").figure("discrimination.rest").orNaN()).isCloseTo(1, within(1e-9));
        assertThat(analysis.figure("alpha").missing()).isEqualTo("not everyone had every item");
    }

    @Test
    void writtenAndReadAgainTheRowsAreTheSame() throws Exception {
        rows.add(new ResponseRow(
                "O'Neill, \"Al\"",
                "a1",
                Optional.of(Instant.parse("2026-03-01T12:00:00Z")),
                "x",
                2,
                2 / 3.0,
                Outcome.NOT_REACHED,
                List.of("answer=line\none", "answer=a|b\\"),
                List.of("n=2", "rtt=20"),
                List.of("retry-blind")));
        answer("=1+1", "y", 1, "answer=a");

        assertThat(ResponsesCsv.read(new StringReader(ResponsesCsv.write(rows))))
                .isEqualTo(rows);
    }

    @Test
    void aBadLineIsNamed() {
        assertThatThrownBy(() -> read("learner,attempt,item,points\n"))
                .hasMessageContaining("expected the columns")
                .hasMessageContaining("score");
        String head = "learner,attempt,item,points,score\n";
        assertThatThrownBy(() -> read(head + "a,1,x,1,1\na,1,y,1,2\n")).hasMessageContaining("line 3");
        assertThatThrownBy(() -> read(head + "a,1,x,1,NaN\n")).hasMessageContaining("got \"NaN\"");
        assertThatThrownBy(() -> read(head + "a,1,x,1\n")).hasMessageContaining("line 2: expected 5 cells, got 4");
        assertThatThrownBy(() -> read(head + "a,1,\"x,1,1\n")).hasMessageContaining("a quote is not closed");
    }

    @Test
    void anItemTwiceInAnAttemptIsRefused() {
        answer("p1", "x", 1, "answer=a");
        answer("p1", "x", 1, "answer=a");
        assertThatThrownBy(() -> analyse(Which.FIRST)).hasMessageContaining("got \"x\" twice in \"p1-1\"");
    }

    private static void read(String csv) throws Exception {
        ResponsesCsv.read(new StringReader(csv));
    }

    private double mean(Which which) {
        return analyse(which).figure("mean").orNaN();
    }

    private Analysis analyse(Which which) {
        return ItemAnalysis.of(
                Table.of(rows, which),
                which,
                item -> FOUR,
                id -> id.equals("retry-blind") ? List.of("C39", "C40") : List.of(),
                1);
    }

    private void answer(String person, String item, double score, String pick) {
        rows.add(Matrices.row(person, item, score, List.of(pick)));
    }

    private void attempt(String learner, String attempt, String at, double score) {
        rows.add(new ResponseRow(
                learner,
                attempt,
                Optional.of(Instant.parse(at)),
                "x",
                1,
                score,
                Outcome.GIVEN,
                List.of(),
                List.of(),
                List.of()));
    }

    private static ResponseRow row(String person, Outcome outcome) {
        return new ResponseRow(person, person, Optional.empty(), "x", 1, 0, outcome, List.of(), List.of(), List.of());
    }

    private static ItemFigures item(Analysis analysis, String item) {
        return analysis.items().stream()
                .filter(it -> it.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static Distractor pick(ItemFigures item, String pick) {
        return item.distractors().stream()
                .filter(it -> it.pick().equals(pick))
                .findFirst()
                .orElseThrow();
    }
}
