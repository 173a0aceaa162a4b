package roundtrip.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import roundtrip.grader.bundle.Study;

class ExplanationTest {
    private static final Study STUDY = new Study("methods", "q5", Map.of("head-matches-get", "C36"));

    @Test
    void tellsAllOfALostPoint() {
        assertThat(lines("bob", "head-matches-get"))
                .containsExactly(
                        "[FAIL] head-matches-get   S3   Title of head-matches-get   0 of 1",
                        "  given     given of head-matches-get",
                        "  sent      GET /books/1",
                        "            curl -i http://127.0.0.1:PORT/books/1",
                        "  expected  404",
                        "  got       200, Content-Length: 0",
                        "  why       why of head-matches-get",
                        "  read      README [S3] · RFC 9110 §9.3.2",
                        "  hint      hint of head-matches-get",
                        "",
                        "rule      README [S3], MUST, hidden",
                        "          `GET` answers 200 or 404.",
                        "          RFC 9110 §9.3.2  https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2",
                        "          chapter C36  https://x.test/chapter/methods#c36",
                        "          check-up q5  https://x.test/check-ups/q5",
                        "",
                        "points    0 of 1",
                        "mark      raw 6, final 6.0 of 10",
                        "          had it passed: raw 8, final 8.0 of 10",
                        "policy    default: 6 tenths public, 4 tenths hidden, one decimal, half up",
                        "          6 tenths by public checks, 4 tenths by hidden ones: 6 of 10",
                        "          rounded once, to steps of 0.1: 6.0",
                        "",
                        "repeat    against your own server on port 8080, after what was given:",
                        "          curl -i http://127.0.0.1:8080/books/1",
                        "",
                        "bytes     -> sent to the program, <- received from it",
                        "          1 -> GET /books/1 HTTP/1.1\\r\\n",
                        "          1 -> Host: 127.0.0.1:4711\\r\\n",
                        "          1 -> \\r\\n",
                        "          1 <- HTTP/1.1 200 OK\\r\\n",
                        "",
                        "from      05-seven-methods, batch 05-seven-methods-1, generation 1",
                        "          student bob (bob), handed in as bob.zip at 2026-12-03T10:00:00Z",
                        "          outcome graded, attempts 1, seed 5",
                        "          CPU 0.9 s",
                        "          suite " + "a".repeat(64) + ", kit " + "b".repeat(64),
                        "          protection level L2, JDK 17.0.15, grader 1.0");
    }

    @Test
    void saysWhatABrokenCheckIs() {
        assertThat(lines("eve", "never-a-500"))
                .contains(
                        "  our fault cause of never-a-500",
                        "mark      raw 5, final withheld of 10, provisional",
                        "          something of ours failed: the mark is withheld, not lowered");
    }

    @Test
    void saysWhatAPassedCheckEarned() {
        assertThat(lines("ann", "missing-is-404"))
                .contains("mark      raw 10, final 10.0 of 10", "          had it failed: raw 7, final 7.0 of 10");
    }

    @Test
    void anUnstableCheckCostsNothing() {
        Results results = SampleResults.results(List.of(SampleResults.submission("ann", null, "PPPU")));

        assertThat(lines(results, "ann", "never-a-500"))
                .contains(
                        "[FAIL] never-a-500   S3   Title of never-a-500   0 of 1",
                        "points    0 of 1; unstable: its runs disagree, so it costs nothing until it is reviewed",
                        "runs      passed in 2 of 5 runs with one seed",
                        "bytes     -> sent to the program, <- received from it, in a run that failed",
                        "          1 <- HTTP/1.1 200 OK\\r\\n",
                        "bytes     -> sent to the program, <- received from it, in a run that passed",
                        "          1 -> GET / HTTP/1.1\\r\\n",
                        "mark      raw 10, final 10.0 of 10, provisional",
                        "          had it failed: raw 8, final 8.0 of 10");
    }

    @Test
    void aDecisionIsToldAndCountsOnce() {
        Results.Submission before = SampleResults.submission("ann", null, "PPPU");
        Results.Submission failed = Decided.apply(
                before,
                List.of(Decision.about(
                        "ann.zip", "never-a-500", Decision.Word.FAILED, "Eve", "it leaks in a second run")));
        Results results = SampleResults.results(List.of(failed));

        assertThat(lines(results, "ann", "never-a-500"))
                .contains(
                        "points    0 of 1",
                        "runs      passed in 2 of 5 runs with one seed",
                        "decision  decided by Eve: it leaks in a second run",
                        "mark      raw 8, final 8.0 of 10",
                        "          had it passed: raw 10, final 10.0 of 10")
                .noneMatch(line -> line.contains("unstable"));
        assertThat(Simulation.lines(results, PolicyFile.standard("05-seven-methods"), 10))
                .contains("1 submissions, 0 would change; nothing was written");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RFC 9110 §9.3.2 | [RfcLink[label=RFC 9110 §9.3.2, address=https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2]]",
                "9110 §9 | [RfcLink[label=RFC 9110 §9, address=https://www.rfc-editor.org/rfc/rfc9110#section-9]]",
                "RFC 6455 | [RfcLink[label=RFC 6455, address=https://www.rfc-editor.org/rfc/rfc6455]]",
                "RFC 9110 §15.3.2, §10.2.2 | [RfcLink[label=RFC 9110 §15.3.2, address=https://www.rfc-editor.org/rfc/rfc9110#section-15.3.2],"
                        + " RfcLink[label=RFC 9110 §10.2.2, address=https://www.rfc-editor.org/rfc/rfc9110#section-10.2.2]]",
                "RFC 3986 §2.1, RFC 9112 §A.1. | [RfcLink[label=RFC 3986 §2.1, address=https://www.rfc-editor.org/rfc/rfc3986#section-2.1],"
                        + " RfcLink[label=RFC 9112 §A.1, address=https://www.rfc-editor.org/rfc/rfc9112#appendix-A.1]]",
                "'' | []",
            })
    void linksLeadToTheSection(String text, String expected) {
        assertThat(RfcLink.all(text)).hasToString(expected);
    }

    @Test
    void whatCurlCannotSayGoesThroughNc() {
        Results.Evidence evidence = new Results.Evidence(
                "",
                List.of("GIT /%41 HTTP/1.1"),
                "400",
                "200",
                "1 -- opened\n1 -> GET / HTTP/1.1\\r\\n\n2 -> GIT /%41 HTTP/1.1\\r\\n\n2 -> Host: 127.0.0.1:36305\\r\\n\n2 -> X: it's \\x1bcaf\u00e9\\r\\n\n"
                        + "2 -> \\r\\n\n2 <- HTTP/1.1 200 OK\\r\\n",
                SampleResults.HASH);

        assertThat(WireScript.of(evidence, "8080"))
                .contains(
                        "printf 'GIT /%%41 HTTP/1.1\\r\\nHost: 127.0.0.1:8080\\r\\nX: it\\047s \\033caf\\303\\251\\r\\n\\r\\n'"
                                + " | nc 127.0.0.1 8080");
    }

    @Test
    void aSequenceIsRepeatedAsAWhole() {
        Results.Evidence evidence = new Results.Evidence(
                "",
                List.of(
                        "curl -X PUT http://127.0.0.1:PORT/books/A",
                        "curl -X DELETE http://127.0.0.1:PORT/books/A   # 2 times"),
                "404",
                "200",
                "",
                SampleResults.HASH);

        assertThat(WireScript.of(evidence, "8080"))
                .contains(
                        "curl -X PUT http://127.0.0.1:8080/books/A\ncurl -X DELETE http://127.0.0.1:8080/books/A   # 2 times");
    }

    @Test
    void whatWasCutIsNotRepeated() {
        assertThat(WireScript.of(
                        new Results.Evidence("", List.of(), "", "", "1 -> abc (and 3 more bytes)", SampleResults.HASH),
                        "1"))
                .isEmpty();
        assertThat(WireScript.of(
                        new Results.Evidence(
                                "",
                                List.of("curl -i --data-binary 'aaa (and 9 more characters)' http://127.0.0.1:PORT/"),
                                "",
                                "",
                                "1 -> PUT / HTTP/1.1\\r\\n",
                                SampleResults.HASH),
                        "PORT"))
                .contains("printf 'PUT / HTTP/1.1\\r\\n' | nc 127.0.0.1 PORT");
    }

    @Test
    void whatAStudentWroteCannotSteerATerminal() {
        Results results = SampleResults.results();
        Results.Submission bob = results.submissions().get(1);
        Results.Submission hostile = new Results.Submission(
                "bob\u001b[2J",
                bob.label(),
                bob.submission(),
                null,
                bob.sha256(),
                bob.outcome(),
                bob.seed(),
                1,
                bob.cpu(),
                null,
                bob.points(),
                bob.mark(),
                List.of(),
                List.of(),
                bob.checks());
        Results changed = SampleResults.results(List.of(hostile));

        List<String> lines = lines(changed, "bob\u001b[2J", "head-matches-get");

        assertThat(String.join("\n", lines)).doesNotContain("\u001b").contains("student bob\\x1b[2J");
    }

    @Test
    void theSentencesOfAReadmeAreFoundWithTheirLineBreaks() {
        ReadmeSentences readme = ReadmeSentences.of("""
                ## Specification

                - **[S1]** `start` binds; `close` frees
                  the port.
                - **[S2]** Another.

                | x | y |

                ### Step 1
                **Start.** [S1] [S2]
                """);

        assertThat(readme.text("S1")).isEqualTo("`start` binds; `close` frees the port.");
        assertThat(readme.text("S1 S2")).isEqualTo("`start` binds; `close` frees the port.\nAnother.");
        assertThat(readme.text("S9")).isEmpty();
    }

    private static List<String> lines(String student, String check) {
        return lines(SampleResults.results(), student, check);
    }

    private static List<String> lines(Results results, String student, String check) {
        Results.Submission one = results.submissions().stream()
                .filter(each -> each.student().equals(student))
                .findFirst()
                .orElseThrow();
        Results.Check found = one.checks().stream()
                .filter(each -> each.id().equals(check))
                .findFirst()
                .orElseThrow();
        return Explanation.lines(
                results,
                one,
                found,
                PolicyFile.standard("05-seven-methods"),
                10,
                List.of(),
                "8080",
                STUDY,
                Optional.of("https://x.test"));
    }
}
