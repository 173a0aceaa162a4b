package roundtrip.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import roundtrip.grader.prove.Finding;

class MainTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"grade", "status", "review", "regrade", "journal", "prove", "demo-class", "kit"})
    void everyCommandHasHelp(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: grader " + command);
    }

    @Test
    void theWholeHasHelpAndNamesItsExitCodes() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("grade", "prove", "demo-class", "kit", "could not be judged (BROKEN)");
    }

    @Test
    void wrongUsageIsTwo() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("grade")).isEqualTo(2);
        assertThat(run("nonsense")).isEqualTo(2);
        assertThat(run("prove", "--jobs", "0")).isEqualTo(2);
    }

    @Test
    void wrongInputIsTwoAndSaysWhatIsExpected() {
        assertThat(grade(folder.resolve("nothing"), "05-seven-methods")).isEqualTo(2);
        assertThat(err.toString()).contains("expected a folder or a zip of submissions, got \"");
    }

    @Test
    void anUnknownExerciseIsTwoAndNamesThoseThereAre() {
        assertThat(grade(folder, "99-nothing")).isEqualTo(2);
        assertThat(err.toString()).contains("05-seven-methods", "got \"99-nothing\"");
    }

    @Test
    void anEmptyFolderIsTwo() {
        assertThat(grade(folder, "05-seven-methods")).isEqualTo(2);
        assertThat(err.toString()).contains("expected submissions in");
    }

    @Test
    void gradesAndTellsEachSubmissionAndTheProtectionLevel() throws IOException {
        Files.createDirectories(folder.resolve("class/ann"));
        Files.write(folder.resolve("class/bob.zip"), "no zip".getBytes(UTF_8));

        assertThat(grade(folder.resolve("class"), "05-seven-methods")).isZero();
        assertThat(out.toString())
                .contains("protection level L", "it does not contain:", "ann: empty, 0.0", "bob: rejected, 0.0");
        assertThat(folder.resolve("out/results.json")).exists();
        assertThat(folder.resolve("out/students/bob.html")).content().contains("hand in a folder or a zip");
    }

    @Test
    void kitWritesAZip() throws IOException {
        assertThat(run("kit", "--out", folder.resolve("kit.zip").toString())).isZero();
        assertThat(Files.size(folder.resolve("kit.zip"))).isGreaterThan(100_000);
    }

    @Test
    void theTableSaysWhatDoesNotHold() {
        ProveCommand.table(
                List.of(
                        new Finding("05", "stub", "nothing started", List.of()),
                        new Finding("05", "mutants/x", "fails a", List.of("b"))),
                new PrintWriter(out));

        assertThat(out.toString().lines())
                .containsExactly("ok    05  stub       nothing started", "FAIL  05  mutants/x  fails a", "        b");
    }

    @Test
    void withoutATerminalEachSubmissionIsALine() {
        Console.Lines lines = new Console.Lines(new PrintWriter(out, true));
        lines.begin(2);
        lines.done("ann\u001b[2J", "graded", "9.5");

        assertThat(out.toString().strip()).isEqualTo("1/2 ann\\x1b[2J: graded, 9.5");
    }

    @Test
    void onATerminalThereIsABar() {
        AtomicLong time = new AtomicLong();
        Console.Bar bar = new Console.Bar(new PrintWriter(out, true), time::get);
        bar.begin(2);
        time.set(90_000_000_000L);
        bar.done("ann", "graded", "9.5");

        assertThat(out.toString())
                .contains("\r[" + "#".repeat(15) + "-".repeat(15) + "] 1/2 0.7/min, 1 min 30 s left ann: graded, 9.5");
    }

    private int grade(Path submissions, String exercise) {
        return run(
                "grade",
                submissions.toString(),
                "--exercise",
                exercise,
                "--out",
                folder.resolve("out").toString(),
                "--jobs",
                "1");
    }

    private int run(String... args) {
        CommandLine line = Main.commands(Clock.systemUTC(), new Random(1));
        return line.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
