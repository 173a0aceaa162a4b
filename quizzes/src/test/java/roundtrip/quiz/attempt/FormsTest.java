package roundtrip.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import roundtrip.quiz.PublicItem;
import roundtrip.quiz.Response;
import roundtrip.quiz.SampleBank;
import roundtrip.quiz.Seed;
import roundtrip.quiz.WireLine;
import roundtrip.quiz.bank.Bank;
import roundtrip.quiz.bank.BankFiles;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.bank.lint.Lint;
import roundtrip.quiz.item.Parsed;

/** Form fields to responses and back, and what is said where they do not fit. */
class FormsTest {

    private static final Seed SEED = Seed.of(new byte[32]);

    static Stream<BankItem> items() {
        Bank sample = Lint.of(SampleBank.bytes(SampleBank.files())).bank().orElseThrow();
        Bank bundled = Lint.of(BankFiles.bundled()).bank().orElseThrow();
        return Stream.concat(bundled.items().stream(), sample.items().stream());
    }

    @ParameterizedTest
    @MethodSource("items")
    void whatAFormCanSayComesBackTheSame(BankItem item) {
        Prepared prepared = prepared(item);
        Random chance = new Random(3);
        for (int i = 0; i < 100; i++) {
            Response response = prepared.face().random(chance);
            Map<String, List<String>> fields = prepared.face().fields(prepared.deal(SEED), response);

            assertThat(prepared.face().parse(prepared.deal(SEED), fields)).isEqualTo(new Parsed.Read(response));
            assertThat(Payloads.response(Payloads.response(response, Optional.empty())))
                    .isEqualTo(response);
        }
    }

    @ParameterizedTest
    @MethodSource("items")
    void aPaperIsDealtTheSameWayAgain(BankItem item) {
        assertThat(prepared(item).face().deal(prepared(item).deal(SEED)))
                .isEqualTo(prepared(item).face().deal(prepared(item).deal(SEED)));
    }

    @Test
    void onePlaceForTwoLinesIsTold() {
        PublicItem.Order order = (PublicItem.Order) deal("sort");
        String first = "place-" + order.lines().get(0).token();
        String second = "place-" + order.lines().get(1).token();

        assertThat(messages("sort", Map.of(first, List.of("2"), second, List.of("2"))))
                .containsValue("place 2 is given to two lines");
        assertThat(messages("sort", Map.of(first, List.of("1"), second, List.of("3"))))
                .containsExactly(Map.entry(second, "place 2 is not given to any line"));
        assertThat(messages("sort", Map.of(first, List.of("5")))).containsOnlyKeys(first);
        assertThat(messages("sort", Map.of(first, List.of("x")))).containsOnlyKeys(first);
    }

    @Test
    void aJudgementNeedsItsReason() {
        PublicItem.TrueFalse judge = (PublicItem.TrueFalse) deal("judge");

        assertThat(messages("judge", Map.of("answer", List.of("true")))).containsOnlyKeys("reason");
        assertThat(messages(
                        "judge", Map.of("reason", List.of(judge.reasons().get(0).token()))))
                .containsOnlyKeys("answer");
    }

    @Test
    void aNumberInAnotherFormIsTold() {
        assertThat(messages("count", Map.of("answer", List.of("1,500"))))
                .containsValue("expected a number in ms, such as 12, 0.5 or 1.5e3, got \"1,500\": a comma before three"
                        + " digits may mean either, so write a point or leave it out");
        assertThat(messages("count", Map.of("answer", List.of("150 s")))).containsOnlyKeys("answer");
        assertThat(messages("fill", Map.of("gap-2", List.of("six")))).containsOnlyKeys("gap-2");
        assertThat(messages("name", Map.of("answer", List.of("a\u0000b")))).containsOnlyKeys("answer");
        assertThat(messages("name", Map.of("answer", List.of("a".repeat(201))))).containsOnlyKeys("answer");
        assertThat(messages("spot", Map.of("answer", List.of("7")))).containsOnlyKeys("answer");
    }

    @Test
    void aClozeShowsItsGapsWhereTheyStand() {
        PublicItem.Cloze cloze = (PublicItem.Cloze) deal("fill");

        assertThat(cloze.stem().value())
                .isEqualTo("<p>Two and two is <strong>[1]</strong>, <em>three</em> and three is"
                        + " <strong>[2]</strong>, and the third letter is <strong>[3]</strong>.</p>");
        assertThat(cloze.texts()).hasSize(4);
        assertThat(cloze.gaps()).extracting(PublicItem.Gap::field).containsExactly("gap-1", "gap-2", "gap-3");
    }

    @Test
    void anExchangeIsReadLineByLine() {
        PublicItem.Wire wire = (PublicItem.Wire) deal("read");
        PublicItem.Wire parties = (PublicItem.Wire) deal("spot");

        assertThat(wire.exchange())
                .contains(
                        new WireLine(1, WireLine.Direction.TO_SERVER, "", "GET /books/7 HTTP/1.1"),
                        new WireLine(3, WireLine.Direction.TO_SERVER, "", ""),
                        new WireLine(4, WireLine.Direction.REMARK, "", "a moment later"),
                        new WireLine(8, WireLine.Direction.BACK, "", "abc"));
        assertThat(parties.exchange())
                .contains(new WireLine(4, WireLine.Direction.BACK, "D", "HTTP/1.1 404 Not Found"));
    }

    @Test
    void aTokenOfAnotherAttemptIsTold() {
        PublicItem.Multi other =
                (PublicItem.Multi) prepared("tick").face().deal(prepared("tick").deal(Seed.ofHex("01".repeat(32))));

        assertThat(messages(
                        "tick", Map.of("answer", List.of(other.options().get(0).token()))))
                .containsOnlyKeys("answer");
        assertThat(messages("pick", Map.of("answer", List.of("a", "b")))).containsValue("choose one option, not 2");
    }

    @Test
    void equalIdsOnTwoSidesHaveDifferentTokens() {
        Map<String, String> files = SampleBank.files();
        files.computeIfPresent(
                "q1-sample.yml",
                (name, text) -> text.replace("{id: tri, ", "{id: \"3\", ").replace("{tri: \"3\",", "{\"3\": \"3\","));
        PublicItem.Match match = (PublicItem.Match) deal(item(files, "pair"));

        assertThat(match.left())
                .extracting(PublicItem.Option::token)
                .doesNotContainAnyElementsOf(
                        match.right().stream().map(PublicItem.Option::token).toList());
    }

    @Test
    void aRightSideThatFitsOnceIsToldWhenUsedTwice() {
        Map<String, String> files = SampleBank.files();
        files.computeIfPresent(
                "q1-sample.yml", (name, text) -> text.replace("  pairs: {tri", "  once: true\n  pairs: {tri"));
        Prepared prepared = item(files, "pair");
        PublicItem.Match match = (PublicItem.Match) deal(prepared);
        Map<String, List<String>> fields = new HashMap<>();
        match.left()
                .forEach(left -> fields.put(
                        "right-" + left.token(), List.of(match.right().get(0).token())));

        assertThat(prepared.face().parse(prepared.deal(SEED), fields)).isInstanceOf(Parsed.Invalid.class);
    }

    private static Map<String, String> messages(String id, Map<String, List<String>> fields) {
        Prepared prepared = prepared(id);
        return ((Parsed.Invalid) prepared.face().parse(prepared.deal(SEED), fields)).messages();
    }

    private static PublicItem deal(String id) {
        return deal(prepared(id));
    }

    private static PublicItem deal(Prepared prepared) {
        return prepared.face().deal(prepared.deal(SEED));
    }

    private static Prepared prepared(BankItem item) {
        return Prepared.of(item, item.combinations().get(0));
    }

    private static Prepared prepared(String id) {
        return item(SampleBank.files(), id);
    }

    private static Prepared item(Map<String, String> files, String id) {
        return Lint.of(SampleBank.bytes(files)).bank().orElseThrow().items().stream()
                .filter(item -> item.id().equals(id))
                .map(FormsTest::prepared)
                .findFirst()
                .orElseThrow();
    }
}
