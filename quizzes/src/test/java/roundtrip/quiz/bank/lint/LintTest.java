package roundtrip.quiz.bank.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import roundtrip.quiz.SampleBank;
import roundtrip.quiz.bank.Finding;
import roundtrip.quiz.bank.Finding.Severity;

/** A sound bank, and for each rule one edit that breaks it. */
class LintTest {

    private static final String ITEMS = "q1-sample.yml";

    private static final String MORE = "q2-sample.yml";

    @Test
    void theSampleIsSound() {
        assertThat(Lint.of(SampleBank.bytes(SampleBank.files())).findings()).isEmpty();
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                broken("yaml", ITEMS, "  type: choice\n", "  type: choice\n  type: choice\n"),
                broken(
                        "yaml",
                        ITEMS,
                        "stem: Which colour is warm?",
                        "stem: &said Which colour is warm?\n  tags: [*said]"),
                broken("schema", ITEMS, "id: \"3\", text: \"3\"", "id: \"3\", text: 3"),
                broken("schema", ITEMS, "stem: Which colour is warm?", "stemm: Which colour is warm?"),
                broken("schema", ITEMS, "type: choice", "type: guess"),
                broken("schema", ITEMS, "depth: know", "depth: deep"),
                broken("schema", "sources.yml", "rfc9110", "rfc2616"),
                broken("id-unique", ITEMS, "- id: tick", "- id: pick"),
                broken("unknown-objective", ITEMS, "objective: shapes", "objective: sounds"),
                broken("unknown-source", ITEMS, "rfc9110#1", "rfc9110#2"),
                broken("unknown-misconception", ITEMS, "misconception: cold-is-warm", "misconception: other"),
                broken("unknown-outside", ITEMS, "chapter: [C02]", "chapter: [C03]"),
                broken("unknown-outside", ITEMS, "00-doctor/greets", "00-doctor/heals"),
                broken("unknown-outside", "misconceptions.yml", "00-doctor/greets", "00-doctor/heals"),
                broken("unknown-enemy", "enemies.yml", "judge", "jury"),
                broken("proof-missing", ITEMS, "rule: lcs", "rule: lcs\n  proof: [seen]"),
                broken("distractor-feedback", ITEMS, "text: green, feedback: Green lies between.", "text: green"),
                broken("equal-options", ITEMS, "text: green,", "text: \" Blue  it is\","),
                broken(
                        "equal-options",
                        ITEMS,
                        "{id: b, correct: true, text: letter b}",
                        "{id: a, correct: true, text: letter b}"),
                broken("one-key", ITEMS, "{id: red, correct: true,", "{id: red, feedback: F,"),
                broken(
                        "one-key",
                        ITEMS,
                        "{id: a, correct: true, text: letter a}\n  - {id: b, correct: true, text: letter b}\n"
                                + "  - {id: c, correct: true, text: letter c}",
                        "{id: a, feedback: F, text: letter a}\n  - {id: b, feedback: F, text: letter b}\n"
                                + "  - {id: c, feedback: F, text: letter c}"),
                broken("weights-rule", ITEMS, "{id: d, text: letter d", "{id: d, score: 0.5, text: letter d"),
                broken("negative-score", ITEMS, "{id: blue, text", "{id: blue, score: -1, text"),
                broken("distractor-feedback", ITEMS, "misjudged: {feedback: All its angles are right.}", "half: true"),
                broken("schema", ITEMS, "key: [one, two, three]", "edges: []"),
                broken("tolerance", MORE, "unit: ms", "unit: ms\n  tolerance: {absolute: -1}"),
                broken("unknown-outside", ITEMS, "shows: [L1]", "shows: [L2]"),
                broken(
                        "length",
                        MORE,
                        "404 Not Found\n    D< Content-Length: 0",
                        "204 No Content\n    D< Content-Length: 1"),
                broken("one-key", ITEMS, "{id: angles, correct: true,", "{id: angles, feedback: F,"),
                broken("key-fits-limits", ITEMS, "type: multi", "type: multi\n  max: 2"),
                broken("order-key", ITEMS, "key: [one, two, three]", "key: [one, two]"),
                broken("order-key", ITEMS, "key: [one, two, three]", "edges: [one < four]"),
                broken("edges-cyclic", ITEMS, "key: [one, two, three]", "edges: [one < two, two < one]"),
                broken(
                        "enough-lines",
                        ITEMS,
                        ", {id: three, text: three}]\n  key: [one, two, three]",
                        "]\n  key: [one, two]"),
                broken("pairs-fit", ITEMS, "pairs: {tri: \"3\", sq: \"4\"}", "pairs: {tri: \"3\"}"),
                broken("pairs-fit", ITEMS, "pairs: {tri: \"3\", sq: \"4\"}", "pairs: {tri: \"3\", sq: \"6\"}"),
                broken(
                        "pairs-fit",
                        ITEMS,
                        "pairs: {tri: \"3\", sq: \"4\"}",
                        "once: true\n  pairs: {tri: \"3\", sq: \"3\"}"),
                broken("key-accepts-distractor", ITEMS, "{left: sq, right: \"5\",", "{left: sq, right: \"4\","),
                broken("not-nfc", ITEMS, "Which colour is warm?", "Which colour is wa\u0308rm?"),
                broken(
                        "points-elsewhere",
                        ITEMS,
                        "Which colour is warm?",
                        "As in the previous question, which is warm?"),
                broken("picture-without-text", ITEMS, "Which colour is warm?", "\"![](x.png) Which is warm?\""),
                broken("undrawable", "quizzes.yml", "draw: {q1: 2}", "draw: {q1: 4}"),
                broken("undrawable", "quizzes.yml", "draw: {q1: 2}", "draw: {q3: all}"),
                broken("undrawable", "quizzes.yml", "draw: {q1: 2}", "draw: {q1: 2}, limits: {why: {min: 2}}"),
                broken("undrawable", "quizzes.yml", "draw: {q1: 2}", "draw: {q2: 3}, limits: {objective: {max: 2}}"),
                broken("undrawable", "quizzes.yml", "draw: {q1: 2}", "draw: {q2: 6}, limits: {generated: {max: 0}}"),
                broken("schema", MORE, "gaps:\n    four: {type: choice,", "gaps:\n    four: {type: choice, rule: net,"),
                broken("schema", MORE, "gaps:\n    four: {type: choice,", "gaps:\n    four: {type: multi,"),
                broken("schema", MORE, "ask: {type: line, answer: 4,", "ask: {type: line, unit: ms, answer: 4,"),
                broken("schema", MORE, "ask: {type: line, answer: 4,", "ask: {type: line,"),
                broken("schema", MORE, "accept: [{value: Retry-After}]", "accept: [Retry-After]"),
                broken("schema", MORE, "rtt: {from: 20, to: 200, step: 10}", "rtt: {from: 20}"),
                broken("schema", MORE, "rtt: {from: 20, to: 200, step: 10}", "rtt: [20, 30]"),
                broken("gap-missing", MORE, "is {{six}},", "is six,"),
                broken("gap-missing", MORE, "is {{six}},", "is {{six}} or {{seven}},"),
                broken("gap-missing", MORE, "is {{six}},", "is {{six}} and {{six}},"),
                broken("one-key", MORE, "{id: a, correct: true, text: four}", "{id: a, feedback: F, text: four}"),
                broken("equal-options", MORE, "text: five, feedback", "text: four, feedback"),
                broken("distractor-feedback", MORE, ", feedback: Count again.}", "}"),
                broken("exchange", MORE, "> Host: lendery.test", "Host: lendery.test"),
                broken("exchange", MORE, "type: wire\n", "type: wire\n  hex: true\n"),
                broken("length", MORE, "Content-Length: 3", "Content-Length: 4"),
                broken("length", MORE, "Content-Length: 0", "Content-Length: 1"),
                broken("line-number", MORE, "{type: line, answer: 4,", "{type: line, answer: 7,"),
                broken("key-accepts-distractor", MORE, "{type: line, answer: 4,", "{type: line, answer: 3,"),
                broken("key-accepts-distractor", MORE, "{value: 50, feedback", "{value: 150.0, feedback"),
                broken("key-accepts-distractor", MORE, "unit: ms", "unit: ms\n  tolerance: {absolute: 100}"),
                broken("key-accepts-distractor", MORE, "{value: Expires,", "{value: \"retry-after:\","),
                broken("shadowed", MORE, "{value: Retry-After}", "{value: Retry-After}, {value: RETRY-AFTER}"),
                broken("shadowed", MORE, "{value: 50, feedback", "{value: 50, feedback: F}, {value: 50, feedback"),
                broken("endless-key", MORE, "answer: 150\n", "answer: 100/3\n"),
                broken("endless-key", MORE, "{value: 50, feedback", "{value: 50/3, feedback"),
                broken("one-key", MORE, "{value: Retry-After}", "{value: Retry-After, score: 0.5}"),
                broken("pattern", MORE, "{value: Retry-After}", "{value: Retry-After}, {value: (a+)+, match: pattern}"),
                broken(
                        "pattern",
                        MORE,
                        "{value: Retry-After}",
                        "{value: Retry-After}, {value: '(?=a)b', match: pattern}"),
                broken(
                        "pattern",
                        MORE,
                        "{value: Retry-After}",
                        "{value: Retry-After}, {value: '(a)\\1', match: pattern}"),
                broken(
                        "pattern",
                        MORE,
                        "{value: Retry-After}",
                        "{value: Retry-After}, {value: '((a))', match: pattern}"),
                broken(
                        "pattern",
                        MORE,
                        "{value: Retry-After}",
                        "{value: Retry-After}, {value: a*b*c*d*, match: pattern}"),
                broken("formula", MORE, "answer: n*rtt+of16", "answer: n*rtt+hex"),
                broken("formula", MORE, "answer: n*rtt+of16", "answer: n*(rtt"),
                broken("formula", MORE, "answer: n*rtt+of16", "answer: n/(rtt-40)"),
                broken("formula", MORE, "where: not (n", "where: n + 1 or (n"),
                broken("formula", MORE, "rtt: {from: 20, to: 200, step: 10}", "rtt: {from: 1, to: 10000}"),
                broken("formula", MORE, "{hex: \"10\", of16: 16}", "{hex: \"10\"}"),
                broken("formula", MORE, "n: {of: [2, 3]},", "n: {of: [2, 3]}, of16: {of: [1]},"),
                broken("no-values", MORE, "where: not (n", "where: n > 3 and (n"),
                broken("key-accepts-distractor", MORE, "{value: rtt+of16,", "{value: 2*rtt+of16,"),
                broken("unknown-parameter", MORE, "why: \"{{n}} times", "why: \"{{m}} times"),
                broken("schema", "quizzes.yml", "mastery: 0.25}", "mastery: 0.25, tries: [1]}"),
                broken("schema", "quizzes.yml", "mastery: 0.25}", "unsure: true}"),
                broken(
                        "mastery-at-once",
                        "quizzes.yml",
                        "feedback: at-once, mastery",
                        "feedback: after-submit, mastery"),
                broken("schema", ITEMS, "red: {text: rot}", "red: {text: 4}"),
                broken("schema", ITEMS, "  locale:\n    de:", "  locale:\n    German:"),
                broken("locale", ITEMS, "red: {text: rot}", "purple: {text: lila}"),
                broken("locale", ITEMS, "red: {text: rot}", "red: {text: rot, correct: \"true\"}"),
                broken("locale", ITEMS, "red: {text: rot}", "red: {text: rot, misconception: cold-is-warm}"),
                broken("locale", ITEMS, "red: {text: rot}", "red: {text: rot, id: rot}"),
                broken("locale", ITEMS, "red: {text: rot}", "red: {text: {de: rot}}"),
                broken("locale", ITEMS, "red: {text: rot}", "red: rot"),
                broken("locale", ITEMS, "      why: Rot liegt neben Gelb.", "      objective: Farben"),
                broken("locale", ITEMS, "      why: Rot liegt neben Gelb.", "      chapter: [C02]"),
                broken("locale", ITEMS, "      why: Rot liegt neben Gelb.", "      hints: [{text: Feuer}]"),
                broken("locale", MORE, "hexadezimal `{{hex}}` ms", "hexadezimal `{{look}}` ms"),
                broken("locale", MORE, "near: [{feedback: \"Es sind {{n}}.\"}]", "near: []"),
                broken("locale", MORE, "near: [{feedback: \"Es sind", "near: [{value: \"5\", feedback: \"Es sind"),
                broken("locale", MORE, "near: [{feedback: \"Es sind {{n}}.\"}]", "answer: \"5\""),
                broken("equal-options", ITEMS, "red: {text: rot}", "red: {text: blau}"),
                broken("rising-tries", "quizzes.yml", "[1, 0.7, 0.4]", "[0.4, 0.7]"));
    }

    @ParameterizedTest
    @MethodSource
    void errors(String rule, Map<String, String> files) {
        assertThat(rules(files, Severity.ERROR)).contains(rule);
    }

    static Stream<Arguments> warnings() {
        return Stream.of(
                broken("long-key", ITEMS, "text: red it is", "text: red it is and nothing but red"),
                broken("long-option", ITEMS, "text: green,", "text: " + "green ".repeat(21) + ","),
                broken("all-of-the-above", ITEMS, "text: green,", "text: none of these,"),
                broken("absolutes", ITEMS, "text: green,", "text: never green,"),
                broken("negated-stem", ITEMS, "Which colour is warm?", "Which colour is not cold?"),
                broken(
                        "few-values",
                        MORE,
                        "params: {rtt: {from: 20, to: 200, step: 10}, n: {of: [2, 3]}, look",
                        "params: {rtt: {of: [20]}, n: {of: [2, 3]}, look"),
                broken("locale-incomplete", ITEMS, "red: {text: rot}, ", ""),
                broken("locale-incomplete", MORE, "near: [{feedback: \"Es sind {{n}}.\"}]\n", "\n"),
                broken("edc-guess", ITEMS, "type: multi", "type: multi\n  rule: edc"),
                broken("near-equal-stems", ITEMS, "stem: How many corners?", "stem: Bring the numbers into order!"),
                broken(
                        "echo",
                        ITEMS,
                        "Which colour is warm?",
                        "Which warmer colour is right?",
                        ITEMS,
                        "red it is",
                        "a warmer colour"),
                broken("spelling", ITEMS, "Which colour is warm?", "Which color is warm?"),
                broken("spelling", ITEMS, "Blue is cold.", "Blue is http."),
                broken("thin-objective", "objectives.yml", "{id: shapes,", "{id: sounds, can: hear}, {id: shapes,"),
                broken(
                        "rare-misconception",
                        "misconceptions.yml",
                        "shows: [00-doctor/greets]",
                        "shows: []",
                        ITEMS,
                        "misconception: cold-is-warm, feedback: Not d.",
                        "feedback: Not d."),
                broken("paragraph-without-item", "outside.yml", "[C01, C02]", "[C01, C02, C03]"));
    }

    @ParameterizedTest
    @MethodSource
    void warnings(String rule, Map<String, String> files) {
        assertThat(rules(files, Severity.ERROR)).isEmpty();
        assertThat(rules(files, Severity.WARNING)).contains(rule);
    }

    @Test
    void aKeyThatStandsOutOverTheBankIsTold() {
        StringBuilder items = new StringBuilder(SampleBank.files().getOrDefault(ITEMS, ""));
        for (int i = 0; i < 14; i++) {
            items.append("""
                    - id: more-%1$d
                      type: choice
                      depth: know
                      objective: colours
                      chapter: [C01]
                      sources: ["rfc9110#1"]
                      shows: []
                      stem: Colour number %1$d
                      options:
                      - {id: r, correct: true, text: scarlet}
                      - {id: s, text: blue, feedback: Blue is cold.}
                    """.formatted(i));
        }
        Map<String, String> files = SampleBank.files();
        files.put(ITEMS, items.toString());

        assertThat(rules(files, Severity.WARNING)).contains("key-longest", "key-position");
    }

    @Test
    void aKeyThatIsShortestTooOftenIsTold() {
        StringBuilder items = new StringBuilder(SampleBank.files().getOrDefault(ITEMS, ""));
        for (int i = 0; i < 14; i++) {
            items.append("""
                    - id: more-%1$d
                      type: choice
                      depth: know
                      objective: colours
                      chapter: [C01]
                      sources: ["rfc9110#1"]
                      shows: []
                      stem: Colour number %1$d
                      options:
                      - {id: s, text: ultramarine, feedback: It is cold.}
                      - {id: r, correct: true, text: red}
                    """.formatted(i));
        }
        Map<String, String> files = SampleBank.files();
        files.put(ITEMS, items.toString());

        assertThat(rules(files, Severity.WARNING)).contains("key-shortest");
    }

    @Test
    void anUnknownLengthAndTheCheckUpsParagraphAreFine() {
        Map<String, String> files =
                edited(MORE, "Content-Length: 3", "Content-Length: ?", "outside.yml", "[C01, C02]", "[C01, C02, C59]");

        assertThat(Lint.of(SampleBank.bytes(files)).findings()).isEmpty();
    }

    @Test
    void aRuleIsWaivedWithAReason() {
        Map<String, String> files = edited(ITEMS, "text: green,", "text: none of these,");
        files.computeIfPresent(
                ITEMS,
                (name, text) -> text.replace(
                        "why: Red is next", "lint: {all-of-the-above: it is about sets}\n  why: Red is next"));

        assertThat(Lint.of(SampleBank.bytes(files)).findings()).isEmpty();
    }

    @Test
    void equalStemsAboutDifferentExchangesAndSpellingsInCodeAreFine() {
        Map<String, String> files = edited(
                MORE,
                "Where does the answer of D begin?",
                "Is this response whole?",
                ITEMS,
                "Which colour is warm?",
                "Is `http:` warm?");

        assertThat(Lint.of(SampleBank.bytes(files)).findings()).isEmpty();
    }

    @Test
    void anUnquotedNumberIsToldWithFileLinePathAndCure() {
        Map<String, String> files = edited(ITEMS, "id: \"3\", text: \"3\"", "id: \"3\", text: 3");

        Finding finding = Lint.of(SampleBank.bytes(files)).findings().get(0);

        assertThat(finding.file()).isEqualTo(ITEMS);
        assertThat(finding.path()).isEqualTo("/items/4/right/0/text");
        assertThat(finding.line()).isEqualTo(70);
        assertThat(finding.message()).contains("put it in quotes, \"3\"");
    }

    private static Arguments broken(String rule, String... edits) {
        return Arguments.of(rule, edited(edits));
    }

    /** The sample's files after edits, each of file, old and new text. */
    private static Map<String, String> edited(String... edits) {
        Map<String, String> files = SampleBank.files();
        for (int i = 0; i < edits.length; i += 3) {
            String before = edits[i + 1];
            String after = edits[i + 2];
            files.computeIfPresent(edits[i], (name, text) -> {
                assertThat(text).contains(before);
                int at = text.indexOf(before);
                return text.substring(0, at) + after + text.substring(at + before.length());
            });
        }
        return files;
    }

    private static java.util.List<String> rules(Map<String, String> files, Severity severity) {
        return Lint.of(SampleBank.bytes(files)).findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(Finding::rule)
                .distinct()
                .toList();
    }
}
