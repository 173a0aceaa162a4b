package roundtrip.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtrip.grader.bundle.Hashes;
import roundtrip.grader.report.ResultsFile;

/** The commands that turn results into marks, pages and explanations, on two submissions of which nothing runs. */
class MarksCommandsTest {
    private static final String POLICY = """
            policy: 1
            exercise: 05-seven-methods
            mark: { max: 20, floor: 2 }
            visibility:
              - { what: public-checks, from: always }
              - { what: hidden-ids, from: 2027-01-01T00:00:00Z }
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void handIn() throws IOException {
        Files.createDirectories(folder.resolve("class/ann"));
        Files.writeString(folder.resolve("class/bob.zip"), "no zip");
        Files.writeString(folder.resolve("p.yml"), POLICY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy", "explain", "report"})
    void everyCommandHasHelp(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: grader " + command);
    }

    @Test
    void gradeKeepsThePolicyAndItsHash() throws IOException {
        assertThat(grade("--policy", path("p.yml"))).isZero();

        var results = ResultsFile.read(folder.resolve("out/results.json"));
        assertThat(folder.resolve("out/policy.yml")).hasContent(POLICY);
        assertThat(results.batch().policy()).isEqualTo("sha256:" + Hashes.of(POLICY));
        assertThat(results.submissions()).allSatisfy(one -> {
            assertThat(one.mark().finalMark()).isEqualByComparingTo("2.0");
            assertThat(one.mark().max()).isEqualTo(20);
            assertThat(one.checks().get(0).sentenceText()).startsWith("`start` binds to `host` and `port`");
        });
        assertThat(folder.resolve("out/students/ann.html")).content().contains("For the instructor");
    }

    @Test
    void aRequiredLevelThatIsNotReachedEndsItBeforeTheFirstSubmission() throws IOException {
        Files.writeString(
                folder.resolve("strict.yml"), "policy: 1\nexercise: 05-seven-methods\nrequire-protection: L1\n");

        assertThat(grade("--policy", path("strict.yml"), "--protection", "L0")).isEqualTo(2);
        assertThat(err.toString()).contains("expected protection level L1, which the policy requires, got L0");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aPolicyThatCannotBeReadIsTwoAndSaysWhere() throws IOException {
        Files.writeString(folder.resolve("bad.yml"), "policy: 1\nexercise: 05-seven-methods\nweights: {no-such: 1}\n");

        assertThat(grade("--policy", path("bad.yml"))).isEqualTo(2);
        assertThat(err.toString()).contains("bad.yml, line 3: expected a check of the exercise, such as ");
    }

    @Test
    void simulateWritesNothing() throws IOException {
        grade();
        String before = Files.readString(folder.resolve("out/results.json"));

        assertThat(run("policy", path("out"), "--simulate", path("p.yml"))).isZero();

        assertThat(out.toString())
                .contains(
                        "2 submissions, 2 would change; nothing was written",
                        "+2.0  ann  0.0 -> 2.0",
                        "new: 2 marks, mean 2.00");
        assertThat(folder.resolve("out/results.json")).hasContent(before);
        assertThat(folder.resolve("out/policy.yml")).doesNotExist();
    }

    @Test
    void checkNamesExtensionsOfStrangers() throws IOException {
        grade();
        Files.writeString(folder.resolve("q.yml"), "policy: 1\nexercise: 05-seven-methods\nextensions: e.csv\n");
        Files.writeString(
                folder.resolve("e.csv"),
                "student,exercise,until,reason,granted_by\nanne,05-seven-methods,2026-12-10T12:00:00Z,ill,prof\n");

        assertThat(run("policy", path("out"), "--check", path("q.yml"))).isZero();
        assertThat(out.toString())
                .contains(
                        "a policy for 05-seven-methods: sha256:",
                        "note: an extension is for \"anne\", who handed nothing in");
        assertThat(run("policy", path("out"))).isEqualTo(2);
    }

    @Test
    void explainTellsWhatAVerdictWaitsForAndNamesNearOnes() {
        grade();

        assertThat(run("explain", "ann", "head-of-missing-is-404", path("out"))).isZero();
        assertThat(out.toString())
                .contains(
                        "waiting   for empty",
                        "README [S14]",
                        "https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2",
                        "had it passed: raw 0.5, final 0.5 of 10");
        assertThat(run("explain", "an", "head-of-missing-is-404", path("out"))).isEqualTo(2);
        assertThat(err.toString()).contains("got \"an\"; near it: ann");
        assertThat(run("explain", "ann", "head-missing", path("out"))).isEqualTo(2);
        assertThat(err.toString()).contains("got \"head-missing\"; near it: head-");
    }

    @Test
    void reportWritesPagesForStudentsAsOfATime() {
        grade("--policy", path("p.yml"));

        assertThat(run("report", path("out"), "--students", path("early"))).isZero();
        assertThat(folder.resolve("early/ann.html")).content().doesNotContain("put-replaces-entirely", "index.html");
        assertThat(run("report", path("out"), "--students", path("late"), "--at", "2027-01-02T00:00:00Z"))
                .isZero();
        assertThat(folder.resolve("late/ann.html")).content().contains("put-replaces-entirely");
        assertThat(run("report", path("out"), "--students", path("late"), "--at", "soon"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("expected a time with its offset").contains("in --at, got \"soon\"");
    }

    @Test
    void reportLinksToASite() {
        grade();

        assertThat(run("report", path("out"), "--site", "https://learn.example.org/"))
                .isZero();
        assertThat(folder.resolve("out/students/ann.html"))
                .content()
                .contains(
                        "href=\"https://learn.example.org/chapter/methods#c36\"",
                        "href=\"https://learn.example.org/check-ups/q5\"");
        assertThat(run("report", path("out"), "--site", "javascript:alert(1)")).isEqualTo(2);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int grade(String... more) {
        String[] args = {"grade", path("class"), "--exercise", "05-seven-methods", "--out", path("out"), "--jobs", "1"};
        String[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(args), java.util.Arrays.stream(more))
                .toArray(String[]::new);
        return run(all);
    }

    private int run(String... args) {
        Clock clock = Clock.fixed(Instant.parse("2026-12-24T12:00:00Z"), ZoneOffset.UTC);
        return Main.commands(clock, new Random(1))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
