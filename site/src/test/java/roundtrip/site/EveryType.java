package roundtrip.site;

import java.nio.file.Path;
import java.util.Map;
import roundtrip.quiz.Quizzes;
import roundtrip.quiz.SampleBank;

/** The sample bank, with bytes in hexadecimal, hints, and quizzes that ask for all of its items and for certainty. */
final class EveryType {
    /** All items on one paper, two tries each. */
    static final String ALL = "all";

    /** Shown only once it is handed in; has a time limit. */
    static final String LATER = "later";

    private static final String QUIZZES = """
            - {quiz: all, title: Every type, draw: {q1: all, q2: all}, feedback: at-once, tries: [1, 0.5], unsure: true, certainty: optional}
            - {quiz: later, title: Later, draw: {q1: all}, feedback: after-submit, tries: [1], certainty: optional, minutes: 10}
            """;

    private static final String WHY = "  why: Red is next to yellow.\n";
    private static final String HINTS = """
              hints: [{text: Think of fire., cost: 0.2}, {text: Not the sky., cost: 0}]
              feedback: {wrong: Look at a traffic light.}
            """;

    private static final String HEX = """
            - id: bytes
              type: wire
              depth: know
              objective: sums
              chapter: [C02]
              sources: ["rfc9110#1"]
              shows: []
              stem: Who sends these bytes, and how many are there before the text in them begins?
              hex: true
              exchange: |
                # client to server, hexadecimal, as a long remark that has to find its place on a narrow screen too
                > 81 85 37 fa 21 3d 7f 9f 4d 51 58 81 85 37 fa 21 3d 7f 9f 4d 51 58 81 85 37 fa 21 3d 7f 9f 4d 51 58
              ask: {type: numeric, answer: 6}
            """;

    private EveryType() {}

    static Quizzes in(Path folder) {
        Map<String, String> files = SampleBank.files();
        files.merge("q2-sample.yml", HEX, String::concat);
        files.computeIfPresent("q1-sample.yml", (name, text) -> text.replace(WHY, WHY + HINTS));
        files.merge("quizzes.yml", QUIZZES, String::concat);
        return Quizzes.in(SampleBank.write(files, folder));
    }
}
