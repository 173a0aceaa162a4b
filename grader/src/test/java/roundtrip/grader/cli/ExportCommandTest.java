package roundtrip.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtrip.grader.journal.Entry;
import roundtrip.grader.journal.Journal;
import roundtrip.grader.journal.Landmarks;
import roundtrip.grader.report.Decision;
import roundtrip.grader.report.Results;
import roundtrip.grader.report.ResultsFile;

class ExportCommandTest {
    private static final String WORKSHEET =
            "Identifier,Grade,Maximum Grade,Last modified (grade)\nParticipant 1,,10.00,-\nParticipant 2,,10.00,-\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void results() throws IOException {
        write(one("1", "9.5"), one("2", "0.0"));
    }

    @Test
    void fillsInACopyAndLeavesTheFileAsItWas() throws IOException {
        Files.writeString(folder.resolve("in.csv"), WORKSHEET);

        assertThat(export("moodle", "--marks", "raw", "--into", at("in.csv"), "--out", at("up.csv")))
                .isZero();

        assertThat(folder.resolve("up.csv")).content(UTF_8).contains("Participant 1,9.50,10.00,-\nParticipant 2,0.00,");
        assertThat(folder.resolve("in.csv")).content(UTF_8).isEqualTo(WORKSHEET);
        assertThat(out.toString()).contains("raw marks of 2 of 2 submissions");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aMarkThatIsWithheldIsNamedAndTheExitCodeIsOne() throws IOException {
        write(one("1", "9.5"), one("e\u001bvil", null));

        assertThat(export("lti", "--marks", "final", "--out", at("lti"))).isEqualTo(1);

        assertThat(err.toString().strip())
                .isEqualTo("left out: e\\x1bvil: broken: something of ours failed, so the mark is withheld");
        assertThat(out.toString()).contains("final marks of 1 of 2 submissions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"junit", "gradescope", "github", "lti"})
    void writesBesideTheResultsWhenNoPlaceIsNamed(String format) throws IOException {
        assertThat(export(format, "--marks", "final")).isZero();

        try (Stream<Path> files = Files.walk(folder.resolve("results/export"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    @Test
    void thereIsNoDefaultForMarks() {
        assertThat(export("lti")).isEqualTo(2);
        assertThat(err.toString()).contains("missing required option: '--marks=WHICH'");
        assertThat(export("lti", "--marks", "both")).isEqualTo(2);
        assertThat(err.toString()).contains("expected raw or final, got \"both\"");
    }

    @Test
    void aWrongFormatNamesTheNearest() {
        assertThat(export("moodel", "--marks", "raw")).isEqualTo(2);
        assertThat(err.toString()).contains("unknown format \"moodel\": did you mean moodle?");
    }

    @Test
    void nothingIsWrittenWhenSomethingIsWrong() throws IOException {
        Files.writeString(folder.resolve("in.csv"), WORKSHEET.replace("10.00", "100.00"));

        assertThat(export("moodle", "--marks", "raw", "--into", at("in.csv"), "--out", at("up.csv")))
                .isEqualTo(2);

        assertThat(err.toString()).contains("expected a maximum of 10");
        assertThat(folder.resolve("up.csv")).doesNotExist();
    }

    @Test
    void theFileThatWasGivenIsNeverTheTarget() throws IOException {
        Files.writeString(folder.resolve("in.csv"), WORKSHEET);

        assertThat(export("moodle", "--marks", "raw", "--into", at("in.csv"), "--out", at("in.csv")))
                .isEqualTo(2);

        assertThat(folder.resolve("in.csv")).content(UTF_8).isEqualTo(WORKSHEET);
    }

    @Test
    void aFolderWithOldFilesIsNotMixedWithNewOnes() throws IOException {
        Files.createDirectories(folder.resolve("lti"));
        Files.writeString(folder.resolve("lti/old.json"), "{}");

        assertThat(export("lti", "--marks", "raw", "--out", at("lti"))).isEqualTo(2);

        assertThat(err.toString()).contains("expected a new or empty folder");
        assertThat(folder.resolve("lti")).isDirectoryContaining("glob:**/old.json");
        try (Stream<Path> files = Files.list(folder.resolve("lti"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void whatIsToldOfAHostileFileIsSpelledOut() throws IOException {
        Files.writeString(folder.resolve("in.csv"), "ID\u001b[2J,\u202eLab\n");

        assertThat(export("moodle", "--marks", "raw", "--into", at("in.csv"))).isEqualTo(2);

        assertThat(err.toString()).contains("ID\\x1b[2J", "\\u202eLab").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void aFolderWithoutResultsIsWrongInput() {
        assertThat(run("export", at("nothing"), "--format", "lti", "--marks", "raw"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("results.json");
    }

    @Test
    void whoExportedWhatIsInTheJournal() throws IOException {
        try (Journal journal = journal()) {
            journal.generation(1, "{}");
        }

        assertThat(export("lti", "--marks", "final")).isZero();

        try (Journal journal = journal()) {
            assertThat(journal.entries(Entry.Kind.DECISION)).singleElement().satisfies(entry -> {
                assertThat(entry.generation()).isEqualTo(1);
                assertThat(entry.submission()).isEmpty();
                assertThat(entry.at()).isEqualTo("2026-11-22T17:00:00.1Z");
                assertThat(ResultsFile.ofLine(entry.value(), Decision.class))
                        .isEqualTo(Decision.export(System.getProperty("user.name"), "export lti, final marks"));
            });
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aJournalThatIsInUseDoesNotStopAnExport() throws IOException {
        try (Journal journal = journal()) {
            journal.generation(1, "{}");
            assertThat(export("lti", "--marks", "final")).isZero();
            assertThat(journal.entries(Entry.Kind.DECISION)).isEmpty();
        }
        assertThat(err.toString()).startsWith("note: this export is not in the journal: another grader works on ");
    }

    @Test
    void aSubmissionThatDoesNotCountStaysHere() throws IOException {
        Results.Submission second = one("1", "4.0");
        Results.Mark mark = second.mark();
        write(
                one("1", "9.5"),
                new Results.Submission(
                        "1",
                        "1",
                        "1#2",
                        null,
                        "",
                        "empty",
                        "1",
                        1,
                        BigDecimal.ZERO,
                        null,
                        second.points(),
                        new Results.Mark(mark.raw(), mark.finalMark(), 10, false, false, true, null),
                        List.of(),
                        List.of(),
                        List.of()));
        Files.writeString(folder.resolve("in.csv"), WORKSHEET);

        assertThat(export("moodle", "--marks", "raw", "--into", at("in.csv"), "--out", at("up.csv")))
                .isZero();

        assertThat(folder.resolve("up.csv")).content(UTF_8).contains("Participant 1,9.50,10.00,-\n");
    }

    private Journal journal() throws IOException {
        return Journal.open(
                folder.resolve("results"),
                Clock.fixed(Instant.parse("2026-11-22T16:00:00Z"), ZoneOffset.UTC),
                Landmarks.none());
    }

    private void write(Results.Submission... submissions) throws IOException {
        Files.createDirectories(folder.resolve("results"));
        Instant start = Instant.parse("2026-11-22T10:00:00Z");
        String hash = "a".repeat(64);
        Results.Batch batch = new Results.Batch(
                "b", "05-seven-methods", "Loans", 1, hash, hash, "1", "17", "L2", "p", "1", List.of("c"), start, start);
        ResultsFile.write(
                new Results(Results.SCHEMA, batch, List.of(submissions)), folder.resolve("results/results.json"));
    }

    private static Results.Submission one(String student, @Nullable String mark) {
        BigDecimal value = mark == null ? null : new BigDecimal(mark);
        return new Results.Submission(
                student,
                student,
                student,
                null,
                "",
                mark == null ? "broken" : "empty",
                "1",
                1,
                BigDecimal.ZERO,
                null,
                new Results.Points(0, 1),
                new Results.Mark(value == null ? BigDecimal.ZERO : value, value, 10, mark == null, mark == null),
                List.of(),
                List.of(),
                List.of());
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private int export(String format, String... more) {
        return run(Stream.concat(Stream.of("export", at("results"), "--format", format), Stream.of(more))
                .toArray(String[]::new));
    }

    private int run(String... args) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T17:00:00.1Z"), ZoneOffset.UTC);
        return Main.commands(clock, new Random(1))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
