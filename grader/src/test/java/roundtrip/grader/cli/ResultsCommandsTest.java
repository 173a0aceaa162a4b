package roundtrip.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtrip.grader.report.Status;

/** The commands that work on a folder of results. */
class ResultsCommandsTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void handIn() throws IOException {
        Files.createDirectories(folder.resolve("class/00-doctor/ann"));
        Files.writeString(folder.resolve("class/00-doctor/bob.zip"), "no zip");
        Files.createDirectories(folder.resolve("class/05-seven-methods/ann"));
    }

    @Test
    void allExercisesGoIntoAFolderEachAndProgramsCanReadIt() throws IOException {
        assertThat(run("grade", path("class"), "--all", "--out", path("out"), "--json", "--protection", "L0"))
                .isZero();

        List<String> events = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            events.add(new ObjectMapper().readTree(line).get("event").asText());
        }
        assertThat(events)
                .containsSubsequence("begin", "done", "done", "end", "begin", "done", "end")
                .containsOnly("note", "begin", "done", "end");
        assertThat(folder.resolve("out/00-doctor/results.json")).exists();
        assertThat(folder.resolve("out/05-seven-methods/results.json")).exists();

        assertThat(said("status", path("out")))
                .contains("00-doctor, generation 1, protection level L0", "05-seven-methods", "2 in all: 0 queued");
    }

    @Test
    void allWithoutAnyExerciseIsTwo() {
        assertThat(run("grade", path("class/00-doctor"), "--all", "--out", path("out")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("expected a folder or zip for at least one exercise");
        assertThat(run("grade", path("class"), "--out", path("out"))).isEqualTo(2);
    }

    @Test
    void aRejectedSubmissionIsReviewedAndTheRecordHolds() {
        assertThat(run(
                        "grade",
                        path("class/00-doctor"),
                        "--exercise",
                        "00-doctor",
                        "--out",
                        path("out"),
                        "--protection",
                        "L0"))
                .isZero();
        assertThat(said("review", path("out")))
                .contains("rejected  bob  submission", "hand in a folder or a zip", "1 waiting in generation 1");
        assertThat(run("review", path("out"), "--decide", "bob", "submission", "stands"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("expected --by NAME and --reason TEXT");
        assertThat(said(
                        "review",
                        path("out"),
                        "--decide",
                        "bob",
                        "submission",
                        "stands",
                        "--by",
                        "Eve",
                        "--reason",
                        "asked for another"))
                .contains("recorded: bob submission stands, by Eve", "nothing waits for a person");
        assertThat(said("journal", "verify", path("out"))).contains("ok    4 lines");
        assertThat(said("journal", "rebuild", path("out"))).contains("from 4 lines");
        assertThat(said("review", path("out"))).contains("nothing waits for a person");
    }

    @Test
    void aFolderWithoutResultsIsTwo() {
        assertThat(run("status", path("class"))).isEqualTo(2);
        assertThat(run("review", path("class"))).isEqualTo(2);
        assertThat(run("regrade", path("class"), "--preview")).isEqualTo(2);
        assertThat(run("regrade", path("class"), "--apply", "2")).isEqualTo(2);
        assertThat(run("regrade", path("class"))).isEqualTo(2);
        assertThat(run("journal", "verify", path("class"))).isEqualTo(2);
        assertThat(folder.resolve("class/journal")).doesNotExist();
    }

    @Test
    void aChangedRecordFailsItsProof() throws IOException {
        run("grade", path("class/00-doctor"), "--exercise", "00-doctor", "--out", path("out"), "--protection", "L0");
        Path chain = folder.resolve("out/journal/journal.jsonl");
        Files.writeString(chain, Files.readString(chain, UTF_8).replaceFirst("rejected", "graded"), UTF_8);

        assertThat(run("journal", "verify", path("out"))).isEqualTo(3);
        assertThat(out.toString()).contains("FAIL  ");
    }

    @Test
    void statusKnowsALiveWriterFromADeadOne() {
        Status status = new Status(
                Status.SCHEMA,
                "05-seven-methods",
                1,
                "L2",
                100,
                60,
                2,
                38,
                1,
                2,
                12.5,
                300L,
                false,
                Instant.EPOCH,
                ProcessHandle.current().pid(),
                "another start");

        assertThat(StatusCommand.lines(status))
                .containsExactly(
                        "05-seven-methods, generation 1, protection level L2",
                        "  100 in all: 60 queued, 2 running, 38 done, of which 1 broken, 2 unstable",
                        "  12.5 a minute, about 5 min 0 s left",
                        "  the grader that wrote this is gone: give its command again, and it goes on, 1970-01-01T00:00:00Z");
    }

    private String path(String below) {
        return folder.resolve(below).toString();
    }

    private String said(String... args) {
        out.getBuffer().setLength(0);
        assertThat(run(args)).as("%s", err).isZero();
        return out.toString();
    }

    private int run(String... args) {
        return Main.commands(Clock.systemUTC(), new Random(1))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
