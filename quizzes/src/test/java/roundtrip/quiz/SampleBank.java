package roundtrip.quiz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small sound bank with one item or more of each type, to be used as it is or broken on purpose. */
public final class SampleBank {

    private static final String ITEMS = """
            schema: 1
            section: q1
            items:
            - id: pick
              type: choice
              depth: know
              objective: colours
              chapter: [C01]
              sources: ["rfc9110#1"]
              shows: [00-doctor/greets]
              stem: Which colour is warm?
              options:
              - {id: blue, text: blue it is, misconception: cold-is-warm, feedback: Blue is cold.}
              - {id: red, correct: true, text: red it is}
              - {id: green, text: green, feedback: Green lies between.}
              why: Red is next to yellow.
              locale:
                de:
                  stem: Welche Farbe ist warm?
                  why: Rot liegt neben Gelb.
                  options: {blue: {text: blau, feedback: Blau ist kalt.}, red: {text: rot}, green: {text: "grün", feedback: "Grün liegt dazwischen."}}
            - id: tick
              type: multi
              depth: know
              objective: colours
              chapter: [C01]
              sources: ["rfc9110#1"]
              shows: [00-doctor]
              stem: Tick three of the letters a to e.
              options:
              - {id: a, correct: true, text: letter a}
              - {id: b, correct: true, text: letter b}
              - {id: c, correct: true, text: letter c}
              - {id: d, text: letter d, misconception: cold-is-warm, feedback: Not d.}
              - {id: e, text: letter e, feedback: Not e.}
            - id: judge
              type: truefalse
              depth: why
              objective: shapes
              chapter: [C02]
              sources: ["rfc9110#1"]
              shows: []
              stem: A square is a rectangle.
              answer: true
              misjudged: {feedback: All its angles are right.}
              reasons:
              - {id: angles, correct: true, text: It has four right angles.}
              - {id: sides, text: It has four equal sides., feedback: A rhombus has them too.}
            - id: sort
              type: order
              depth: apply
              objective: shapes
              chapter: [C02]
              sources: ["rfc9110#1"]
              shows: [L1]
              stem: Bring the numbers into order.
              rule: lcs
              lines: [{id: one, text: one}, {id: two, text: two}, {id: three, text: three}]
              key: [one, two, three]
              extra: [{id: x, text: the letter x, feedback: A letter is no number.}]
            - id: pair
              type: match
              depth: apply
              objective: shapes
              chapter: [C02]
              sources: ["rfc9110#1"]
              shows: []
              stem: How many corners?
              left: [{id: tri, text: triangle}, {id: sq, text: square}]
              right: [{id: "3", text: "3"}, {id: "4", text: "4"}, {id: "5", text: "5"}]
              pairs: {tri: "3", sq: "4"}
              slips: [{left: sq, right: "5", feedback: Count again.}]
            """;

    private static final String MORE_ITEMS = """
            schema: 1
            section: q2
            items:
            - id: count
              type: numeric
              depth: apply
              objective: sums
              chapter: [C01]
              sources: ["rfc9110#1"]
              shows: []
              stem: A round trip takes 50 ms. How long do three of them take?
              answer: 150
              unit: ms
              near: [{value: 50, feedback: That is one of them.}]
            - id: name
              type: text
              depth: know
              objective: sums
              chapter: [C01]
              sources: ["rfc9110#1"]
              shows: []
              stem: Which response field names a delay?
              accept: [{value: Retry-After}]
              normalise: [nfc, trim, spaces, trailing-colon]
              near: [{value: Expires, feedback: That is about age.}]
            - id: fill
              type: cloze
              depth: know
              objective: sums
              chapter: [C02]
              sources: ["rfc9110#1"]
              shows: []
              stem: "Two and two is {{four}}, *three* and three is {{six}}, and the third letter is {{letter}}."
              gaps:
                four: {type: choice, weight: 2, options: [{id: a, correct: true, text: four}, {id: b, text: five, feedback: One too many.}]}
                six: {type: numeric, answer: 6, near: [{value: 9, feedback: That is the product.}]}
                letter: {type: text, accept: [{value: c}]}
            - id: read
              type: wire
              depth: apply
              objective: sums
              chapter: [C02]
              sources: ["rfc9110#1"]
              shows: []
              stem: Is this response whole?
              exchange: |
                > GET /books/7 HTTP/1.1
                > Host: lendery.test
                >
                # a moment later
                < HTTP/1.1 200 OK
                < Content-Length: 3
                <
                < abc
              ask:
                type: choice
                options:
                - {id: right, correct: true, text: it is whole}
                - {id: short, text: it lacks a byte, feedback: Count again.}
            - id: spot
              type: wire
              depth: know
              objective: sums
              chapter: [C02]
              sources: ["rfc9110#1"]
              shows: []
              stem: Where does the answer of D begin?
              exchange: |
                G> GET /books/8 HTTP/1.1
                G> Host: desk2.lendery.test
                G>
                D< HTTP/1.1 404 Not Found
                D< Content-Length: 0
                D<
              ask: {type: line, answer: 4, near: [{value: 3, feedback: That line ends the request.}]}
            - id: vary
              type: numeric
              params: {rtt: {from: 20, to: 200, step: 10}, n: {of: [2, 3]}, look: {rows: [{hex: "1e", of16: 30}, {hex: "10", of16: 16}]}}
              where: not (n = 3 and rtt > 100)
              depth: apply
              objective: sums
              chapter: [C02]
              sources: ["rfc9110#1"]
              shows: []
              stem: "{{n}} round trips of {{rtt}} ms, and `{{hex}}` ms in hexadecimal: how many ms?"
              answer: n*rtt+of16
              near: [{value: rtt+of16, feedback: "There are {{n}} of them."}]
              why: "{{n}} times {{rtt}}, and {{of16}}."
              locale:
                de:
                  stem: "{{n}} Umläufe von {{rtt}} ms und hexadezimal `{{hex}}` ms: wie viele ms?"
                  near: [{feedback: "Es sind {{n}}."}]
                  why: "{{n}} mal {{rtt}} und {{of16}}."
            """;

    private static final String QUIZZES = """
            schema: 1
            quizzes:
            - {quiz: practice, title: Practice, draw: {q1: all}, feedback: at-once, tries: [1, 0.7, 0.4], unsure: true}
            - {quiz: exam, title: Exam, draw: {q1: all}, feedback: after-submit, tries: [1], minutes: 10, grace: 30}
            - {quiz: more, title: More, draw: {q2: all}, feedback: at-once, tries: [1, 0.7, 0.4]}
            - {quiz: drawn, title: Two of five, draw: {q1: 2}, feedback: after-release, tries: [1]}
            - {quiz: master, title: Until it sits, draw: {q1: all}, feedback: at-once, mastery: 0.25}
            """;

    private static final String MISCONCEPTIONS = """
            schema: 1
            misconceptions:
            - {id: cold-is-warm, idea: Cold is warm., truth: Cold is *not* warm., chapter: [C01], shows: [00-doctor/greets]}
            """;

    private static final String OBJECTIVES = """
            schema: 1
            objectives: [{id: colours, can: tell colours}, {id: shapes, can: tell shapes}, {id: sums, can: do sums}]
            """;

    private static final String SOURCES = """
            schema: 1
            rfcs: {rfc9110: {"1": Introduction}}
            """;

    private static final String OUTSIDE = """
            schema: 1
            paragraphs: [C01, C02]
            exercises: {00-doctor: [greets]}
            lab: []
            announced: {lab: [L1]}
            """;

    private static final String ENEMIES = """
            schema: 1
            enemies: [[pick, tick, judge]]
            """;

    private static final String SPELLING = """
            schema: 1
            spelling: {http: HTTP, color: colour}
            """;

    private SampleBank() {}

    /** The files by name. */
    public static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("q1-sample.yml", ITEMS);
        files.put("q2-sample.yml", MORE_ITEMS);
        files.put("quizzes.yml", QUIZZES);
        files.put("misconceptions.yml", MISCONCEPTIONS);
        files.put("objectives.yml", OBJECTIVES);
        files.put("sources.yml", SOURCES);
        files.put("outside.yml", OUTSIDE);
        files.put("enemies.yml", ENEMIES);
        files.put("spelling.yml", SPELLING);
        return files;
    }

    /** As {@link roundtrip.quiz.bank.BankFiles} gives them. */
    public static Map<String, byte[]> bytes(Map<String, String> files) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    /** Writes files into a folder. */
    public static Path write(Map<String, String> files, Path folder) {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
