package roundtrip.quiz.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.Response;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.item.Deal;
import roundtrip.quiz.item.Parsed;

/** The published vectors of the marking rules, and the samples of each type. */
class MarkingTest {

    /** Three right options of five: right ticked, wrong ticked, and what each rule gives. */
    @ParameterizedTest
    @CsvSource({
        "3, 0, 1, 1, 1, 1",
        "2, 0, 0, 2/3, 2/3, 4/5",
        "3, 1, 0, 2/3, 3/4, 4/5",
        "3, 2, 0, 1/3, 3/5, 3/5",
        "2, 2, 0, 0, 1/3, 2/5",
        "1, 2, 0, 0, 1/9, 1/5",
        "1, 1, 0, 0, 1/6, 2/5",
        "0, 1, 0, 0, 0, 1/5",
        "0, 2, 0, 0, 0, 0",
        "0, 0, 0, 0, 0, 0"
    })
    void multi(int right, int wrong, String all, String net, String coverage, String edc) {
        List<String> ticked = new ArrayList<>(List.of("a", "b", "c").subList(0, right));
        ticked.addAll(List.of("d", "e").subList(0, wrong));
        Response response = ticked.isEmpty() ? Response.omitted() : Response.given(Map.of("answer", ticked));

        assertThat(Stream.of("all", "net", "coverage", "edc")
                        .map(rule ->
                                Samples.score(multi("rule: " + rule), response).toString()))
                .containsExactly(all, net, coverage, edc);
    }

    @Test
    void multiIsNetByDefaultAndABlankIsNothingUnderEveryRule() {
        assertThat(Samples.score(multi("min: 1"), Map.of("answer", List.of("a", "b"))))
                .isEqualTo(Fraction.of(2, 3));
        assertThat(Samples.score(multi("rule: edc"), Response.unsure())).isEqualTo(Fraction.ZERO);
        assertThatThrownBy(() -> Response.given(Map.of("answer", List.of()))).hasMessageContaining("cannot have parts");
    }

    private static BankItem multi(String more) {
        return Samples.item("type: multi, " + more
                + ", options: [{id: a, text: a, correct: true}, {id: b, text: b, correct: true},"
                + " {id: c, text: c, correct: true}, {id: d, text: d}, {id: e, text: e}]");
    }

    @ParameterizedTest
    @CsvSource({
        "abcdefg, 1, 1",
        "bacdefg, 5/6, 0",
        "gabcdef, 5/6, 0",
        "abcdgfe, 2/3, 0",
        "gfedcba, 0, 0",
        "abcdef, 5/6, 0",
        "axbcdefg, 5/6, 0",
        "xabcdefgy, 2/3, 0",
        "a, 0, 0"
    })
    void order(String response, String lcs, String all) {
        Map<String, List<String>> parts = Map.of("lines", List.of(response.split("")));

        assertThat(Samples.score(order("lcs"), parts)).hasToString(lcs);
        assertThat(Samples.score(order("all"), parts)).hasToString(all);
    }

    @Test
    void aBlankOrderIsNothing() {
        assertThat(Samples.score(order("lcs"), Response.omitted())).isEqualTo(Fraction.ZERO);
    }

    private static BankItem order(String rule) {
        return Samples.item("type: order, rule: " + rule + ", lines: ["
                + String.join(
                        ", ",
                        Stream.of("abcdefg".split(""))
                                .map(it -> "{id: " + it + ", text: " + it + "}")
                                .toList())
                + "], key: [a, b, c, d, e, f, g], extra: [{id: x, text: x}, {id: y, text: y}]");
    }

    @ParameterizedTest
    @CsvSource({
        "'read,who,handler,may', 1",
        "'read,handler,who,may', 1",
        "'who,read,handler,may', 2/3",
        "'may,who,read,handler', 1/3"
    })
    void orderWithEdgesIsTheBestOverAllItsOrders(String response, String score) {
        BankItem item = Samples.item("type: order, rule: lcs, lines: [{id: read, text: r}, {id: who, text: w},"
                + " {id: handler, text: h}, {id: may, text: m}],"
                + " edges: [read < who, read < handler, who < may, handler < may]");

        assertThat(Samples.complaints(item)).isEmpty();
        assertThat(Samples.score(item, Map.of("lines", List.of(response.split(",")))))
                .hasToString(score);
    }

    @Test
    void matchIsTheShareOfRightPairs() {
        String sides = "type: match, left: [{id: a, text: a}, {id: b, text: b}, {id: c, text: c}, {id: d, text: d}],"
                + " right: [{id: x, text: x}, {id: y, text: y}], pairs: {a: x, b: x, c: y, d: y}";
        Map<String, List<String>> three =
                Map.of("a", List.of("x"), "b", List.of("x"), "c", List.of("y"), "d", List.of("x"));

        assertThat(Samples.score(Samples.item(sides), three)).isEqualTo(Fraction.of(3, 4));
        assertThat(Samples.score(Samples.item(sides + ", rule: all"), three)).isEqualTo(Fraction.ZERO);
        assertThat(Samples.score(Samples.item(sides), Map.of("a", List.of("x"))))
                .isEqualTo(Fraction.of(1, 4));
    }

    @ParameterizedTest
    @CsvSource({"false, tcp, 1, 1", "false, order, 0, 1/2", "true, tcp, 0, 0", "true, order, 0, 0"})
    void truefalse(String value, String reason, String both, String half) {
        String item = "type: truefalse, answer: false, misjudged: {feedback: f},"
                + " reasons: [{id: tcp, text: t, correct: true}, {id: order, text: o}]";
        Map<String, List<String>> parts = Map.of("answer", List.of(value), "reason", List.of(reason));

        assertThat(Samples.score(Samples.item(item), parts)).hasToString(both);
        assertThat(Samples.score(Samples.item(item + ", half: true"), parts)).hasToString(half);
    }

    @ParameterizedTest
    @CsvSource({"a, 1", "b, 1/3", "c, 1/2", "d, 0"})
    void choiceIsWorthItsOption(String option, String score) {
        BankItem item = Samples.item("type: choice, options: [{id: a, text: a, correct: true},"
                + " {id: b, text: b, score: 1/3}, {id: c, text: c, score: 0.5}, {id: d, text: d}]");

        assertThat(Samples.score(item, Map.of("answer", List.of(option)))).hasToString(score);
    }

    @ParameterizedTest
    @CsvSource({
        "150, 1",
        "150.0, 1",
        "1.5e2, 1",
        "150 ms, 1",
        "150ms, 1",
        "+150, 1",
        "149, 0",
        "50, 0",
        "-150, 0",
        "\u2212150, 0"
    })
    void aNumberMustBeRight(String typed, String score) {
        BankItem item = Samples.item("type: numeric, answer: 150, unit: ms, near: [{value: 50, feedback: f}]");

        assertThat(Samples.complaints(item)).isEmpty();
        assertThat(Samples.score(item, Map.of("answer", List.of(typed)))).hasToString(score);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"150 s", "1,500", "NaN", "Infinity", "0x10", "1 500", "1/2", ".5", "5.", "1e9999", "ms", "1.5e"})
    void whatIsNoNumberIsInvalidAndNoTry(String typed) {
        BankItem item = Samples.item("type: numeric, answer: 150, unit: ms");

        assertThat(item.type().split(Samples.first(item)).face().parse(NO_DEAL, Map.of("answer", List.of(typed))))
                .isInstanceOf(Parsed.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0.99745; 1", "0,9975; 1", "0.99755; 1", "0.99744; 0", "0.997551; 0"})
    void anAbsoluteToleranceIncludesItsEnds(String typed, String score) {
        BankItem item = Samples.item("type: numeric, answer: 0.9975, tolerance: {absolute: 0.00005}");

        assertThat(Samples.score(item, Map.of("answer", List.of(typed)))).hasToString(score);
    }

    @ParameterizedTest
    @CsvSource({"148, 1", "149.5, 1", "146, 0"})
    void aRelativeToleranceIsOfTheKey(String typed, String score) {
        BankItem item = Samples.item("type: numeric, answer: 400000/2700, tolerance: {relative: 0.01}");

        assertThat(Samples.complaints(item)).isEmpty();
        assertThat(Samples.score(item, Map.of("answer", List.of(typed)))).hasToString(score);
    }

    @Test
    void aNearMissIsWorthWhatItSaysAndTheFirstOneThatFitsCounts() {
        BankItem item = Samples.item(
                "type: numeric, answer: 10, tolerance: {absolute: 1}, near: ["
                        + "{value: 5, score: 0.5, feedback: f}, {value: 7, tolerance: {absolute: 2}, score: 0.25, feedback: f}]");

        assertThat(Samples.score(item, Map.of("answer", List.of("6")))).hasToString("1/2");
        assertThat(Samples.score(item, Map.of("answer", List.of("8")))).hasToString("1/4");
        assertThat(Samples.score(item, Map.of("answer", List.of("9")))).hasToString("1");
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "retry-after:,1",
                "  Retry-After ,1",
                "Retry After,0",
                "RETRY-AFTER,1",
                "Retry-After::,0",
                "Expires,1/2"
            })
    void aTextIsComparedAfterNormalising(String typed, String score) {
        BankItem item = Samples.item("type: text, accept: [{value: Retry-After, match: ignore-case}],"
                + " normalise: [nfc, trim, spaces, trailing-colon], near: [{value: expires, score: 1/2, feedback: f}]");

        assertThat(Samples.complaints(item)).isEmpty();
        assertThat(Samples.score(item, Map.of("answer", List.of(typed)))).hasToString(score);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exact        | Lendery  | Lendery   | 1",
                "exact        | Lendery  | lendery   | 0",
                "exact        | a b      | 'a \u00a0b' | 1",
                "pattern      | GE[TX]+  | GETX      | 1",
                "pattern      | GE[TX]+  | aGETX     | 0",
                "ignore-case  | Łódź     | łÓDŹ      | 1",
                "ignore-case  | Ł\u00f3dź | Ło\u0301dź  | 1"
            })
    void aTextMatchesAsItsEntrySays(String match, String value, String typed, String score) {
        BankItem item = Samples.item("type: text, accept: [{value: '" + value + "', match: " + match + "}]");

        assertThat(Samples.score(item, Map.of("answer", List.of(typed)))).hasToString(score);
    }

    @Test
    void dotsAndQuotesAreLeftOutWhereTheItemSaysSo() {
        BankItem item = Samples.item("type: text, accept: [{value: a}], normalise: [trim, trailing-dot, quotes]");

        assertThat(Samples.score(item, Map.of("answer", List.of("\"a\".")))).isEqualTo(Fraction.ONE);
        assertThat(Samples.score(item, Map.of("answer", List.of("a..")))).isEqualTo(Fraction.ZERO);
    }

    @Test
    void aClozeIsTheWeightedMeanOfItsGaps() {
        BankItem item = Samples.item(
                "Of {{x}}, {{y}} and {{z}}",
                "type: cloze, gaps: {"
                        + "x: {type: numeric, answer: 1, weight: 2}, y: {type: text, accept: [{value: b}]},"
                        + " z: {type: choice, options: [{id: a, text: a, correct: true}, {id: b, text: b, feedback: f}]}}");
        Map<String, List<String>> key = Map.of("x", List.of("1"), "y", List.of("b"), "z", List.of("a"));

        assertThat(Samples.complaints(item)).isEmpty();
        assertThat(Samples.score(item, key)).isEqualTo(Fraction.ONE);
        assertThat(Samples.score(item, Map.of("x", List.of("2"), "y", List.of("b"), "z", List.of("a"))))
                .isEqualTo(Fraction.of(1, 2));
        assertThat(Samples.score(item, Map.of("y", List.of("b")))).isEqualTo(Fraction.of(1, 4));
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "1, 1/2", "3, 0"})
    void aLineIsRightOrNear(String line, String score) {
        BankItem item = Samples.item("type: wire, exchange: \"> GET / HTTP/1.0\\n>\\n< HTTP/1.0 200 OK\","
                + " ask: {type: line, answer: 2, near: [{value: 1, score: 0.5, feedback: f}]}");

        assertThat(Samples.complaints(item)).isEmpty();
        assertThat(Samples.score(item, Map.of("answer", List.of(line)))).hasToString(score);
    }

    @Test
    void aWireIsMarkedAsWhatItAsks() {
        BankItem item = Samples.item(
                "type: wire, hex: true, exchange: \"# bytes\\n> 81 05\", ask: {type: multi, rule: all,"
                        + " options: [{id: a, text: a, correct: true}, {id: b, text: b, correct: true}, {id: c, text: c}]}");

        assertThat(Samples.complaints(item)).isEmpty();
        assertThat(Samples.score(item, Map.of("answer", List.of("a", "b")))).isEqualTo(Fraction.ONE);
        assertThat(Samples.score(item, Map.of("answer", List.of("a")))).isEqualTo(Fraction.ZERO);
    }

    /** Numbers and lines are dealt to all alike. */
    private static final Deal NO_DEAL = new Deal() {
        @Override
        public String token(String option) {
            throw new AssertionError(option);
        }

        @Override
        public <T> List<T> shuffle(List<T> elements, Predicate<? super T> pinned) {
            return elements;
        }
    };

    /** Weights of imports: summed, cut to 0..1. */
    @ParameterizedTest
    @CsvSource({"a, 1/2", "a+b, 1", "a+b+c, 0", "c, 0", "a+d, 5/6", "a+b+d, 1"})
    void weights(String ticked, String score) {
        BankItem item = Samples.item(
                "type: multi, rule: weights, options: [{id: a, score: 0.5, text: A}, {id: b, score: 1/2, text: B}, {id: c, score: -1, text: C}, {id: d, score: 1/3, text: D}]");

        assertThat(Samples.score(item, Map.of("answer", List.of(ticked.split("\\+")))))
                .isEqualTo(Fraction.parse(score));
        assertThat(Samples.complaints(item)).isEmpty();
    }

    @Test
    void weightsWithoutTheirRuleAreNamed() {
        assertThat(Samples.complaints(Samples.item(
                        "type: multi, options: [{id: a, correct: true, text: A}, {id: b, score: -1, text: B}]")))
                .asString()
                .contains("expected \"rule: weights\" beside the score -1, got net");
        assertThat(Samples.complaints(Samples.item(
                        "type: choice, options: [{id: a, correct: true, text: A}, {id: b, score: -1, text: B}]")))
                .asString()
                .contains("expected scores from 0 to 1, got -1");
    }

    @Test
    void aTruthValueWithoutReasonsIsAll() {
        BankItem item = Samples.item("type: truefalse, answer: true");

        assertThat(Samples.score(item, Map.of("answer", List.of("true")))).isEqualTo(Fraction.ONE);
        assertThat(Samples.score(item, Map.of("answer", List.of("false")))).isEqualTo(Fraction.ZERO);
        assertThat(Samples.complaints(item)).isEmpty();
    }

    @Test
    void aNearMissMayReachFurtherThanTheKey() {
        assertThat(
                        Samples.complaints(
                                Samples.item(
                                        "type: numeric, answer: 1822, near: [{value: 1822, tolerance: {absolute: 2}, score: 0.5, feedback: F}]")))
                .isEmpty();
        assertThat(Samples.complaints(
                        Samples.item("type: numeric, answer: 1822, near: [{value: 1822, score: 0.5, feedback: F}]")))
                .isNotEmpty();
    }
}
