package roundtrip.kit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import roundtrip.kit.check.CheckCard;
import roundtrip.kit.check.Evidence;
import roundtrip.kit.check.Exercise;
import roundtrip.kit.check.Level;
import roundtrip.kit.check.Unwritten;
import roundtrip.kit.check.Verdict;

class ConsoleReportTest {
    private static final Exercise EXERCISE = Exercise.read(
            "{slug: 05-tiny, title: Tiny, minutes: 1, points: 10, entry: tiny.Desk, suite: x, steps: [Start, Find]}", "fixture");

    private static Bench.Judged judged(String id, int step, Verdict verdict) {
        CheckCard card = new CheckCard(
                id, Level.MUST, List.of("S9"), step, "RFC 9110 §9.3.2", 1, List.of(), "a title", "a reason", "a hint", "");
        return new Bench.Judged(card, verdict);
    }

    private static String text(Bench.Judged... judged) {
        return new ConsoleReport(EXERCISE, "1a2b", false).text(List.of(judged)).replace(System.lineSeparator(), "\n");
    }

    @Test
    void showsTheFirstFailingStepInFullAndOneLineForEachOther() {
        Verdict failed = new Verdict.Failed(
                new Evidence("no book é", List.of("HEAD /books/0", "curl -I x"), "404 and no body", "200", List.of()));

        assertThat(text(
                        judged("starts", 1, new Verdict.Passed()),
                        judged("head-of-missing-is-404", 2, failed),
                        judged("waits", 2, new Verdict.Waiting(Verdict.Cause.check("head-of-missing-is-404"))),
                        judged("later", 3, failed)))
                .isEqualTo(String.join(
                        "\n",
                        "",
                        "05-tiny   Tiny   1 of 4 checks pass   (seed 1a2b)",
                        "",
                        "[ ok ] step 1  Start                              1 passed",
                        "[FAIL] step 2  Find                               1 failed, 1 waiting",
                        "  [FAIL] head-of-missing-is-404   S9   a title   0 of 1",
                        "    given     no book \\u00e9",
                        "    sent      HEAD /books/0",
                        "              curl -I x",
                        "    expected  404 and no body",
                        "    got       200",
                        "    why       a reason",
                        "    read      README [S9] | RFC 9110 section 9.3.2",
                        "    hint      a hint",
                        "",
                        "  [ -- ] waits   S9   a title   0 of 1",
                        "    waiting   for the check head-of-missing-is-404",
                        "",
                        "[FAIL] step 3                                     1 failed",
                        "",
                        "one step at a time; -Dshow=all prints everything; the same as a page: 05-tiny/target/roundtrip/index.html",
                        "Maven calls this a failure; it only means that some checks do not pass yet."));
    }

    @Test
    void whatFailsIsShownBeforeWhatIsStillToDo() {
        Verdict todo = new Verdict.NotStarted(new Unwritten(1, "start Javalin", "#step-1"));
        Verdict failed = new Verdict.Failed(new Evidence("", List.of("GET /books"), "200", "404", List.of()));

        assertThat(text(judged("a", 1, todo), judged("b", 2, failed)))
                .contains("[FAIL] b   S9   a title   0 of 1")
                .doesNotContain("start Javalin");
    }

    @Test
    void aStubIsToldItsFirstStep() {
        Verdict todo = new Verdict.NotStarted(new Unwritten(1, "start Javalin", "#step-1"));

        assertThat(text(judged("a", 1, todo), judged("b", 2, todo)))
                .contains("0 of 2 checks pass")
                .contains("[ -- ] step 1  Start                              1 not started\n"
                        + "\n"
                        + "  next      start Javalin\n"
                        + "  edit      05-tiny/src/main/java/tiny/Desk.java\n"
                        + "  read      05-tiny/README.md#step-1\n"
                        + "\n"
                        + "[ -- ] step 2");
    }
}
