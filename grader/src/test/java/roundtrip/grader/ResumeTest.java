package roundtrip.grader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtrip.grader.bundle.Bundle;
import roundtrip.grader.bundle.ChildLibraries;
import roundtrip.grader.bundle.Folders;
import roundtrip.grader.intake.Intake;
import roundtrip.grader.journal.Journal;
import roundtrip.grader.journal.Landmarks;
import roundtrip.grader.journal.Verification;
import roundtrip.grader.journal.WriteFailed;
import roundtrip.grader.report.Decision;
import roundtrip.grader.report.Results;
import roundtrip.grader.report.ResultsFile;
import roundtrip.grader.report.Status;
import roundtrip.grader.report.Waiting;
import roundtrip.grader.run.RunLimits;
import roundtrip.grader.sandbox.ProtectionLevel;

/** Grading into a folder that is not empty. No submission here gets as far as a process. */
class ResumeTest {
    private static final String EXERCISE = "00-doctor";
    private static final String FILE = "src/main/java/lendery/doctor/Greeting.java";

    @TempDir
    private Path folder;

    private final List<String> notes = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private Clock clock = Clock.systemUTC();

    @BeforeEach
    void handIn() throws IOException {
        Files.createDirectories(folder.resolve("class/ann"));
        Files.writeString(folder.resolve("class/bob.zip"), "no zip");
        write("cem", new byte[] {'/', (byte) 0xe9});
    }

    @Test
    void aSecondRunGradesNothingAndGivesTheSame() throws Exception {
        String first = Files.readString(grade(), UTF_8);
        done.clear();

        assertThat(Files.readString(grade(), UTF_8)).isEqualTo(first);
        assertThat(done).isEmpty();
        assertThat(notes).contains("all 3 were graded before: nothing is left to do");
    }

    @Test
    void whatIsNewIsGradedBesideTheRest() throws Exception {
        grade();
        done.clear();
        Files.createDirectories(folder.resolve("class/aaa"));

        assertThat(names(grade())).containsExactly("aaa", "ann", "bob", "cem");
        assertThat(done).containsExactly("aaa");
    }

    @Test
    void whatHasChangedOrIsGoneIsRefusedAndNothingIsTouched() throws Exception {
        grade();
        String before = journal();
        write("cem", "class X {}".getBytes(UTF_8));
        assertThatThrownBy(this::grade).hasMessageContaining("cem, which has changed since");
        Folders.delete(folder.resolve("class/cem"));
        assertThatThrownBy(this::grade).hasMessageContaining("cem, which is missing");
        assertThat(journal()).isEqualTo(before);
    }

    @Test
    void anotherExerciseIsRefused() throws Exception {
        grade();
        assertThatThrownBy(() -> grade(Landmarks.none(), "05-seven-methods"))
                .hasMessageContaining("expected the exercise with which")
                .hasMessageContaining("got \"05-seven-methods\"");
    }

    @Test
    void aThirdStartIsBrokenAndWithheldNotZero() throws Exception {
        grade();
        Files.createDirectories(folder.resolve("class/dan"));
        try (Journal journal = Journal.open(folder.resolve("out"), clock, Landmarks.none())) {
            journal.attempt(1, "dan", JournalWitness.fingerprint(new Intake.Empty(List.of())));
            journal.attempt(1, "dan", "");
        }

        Results.Submission dan = ResultsFile.read(grade()).submissions().get(3);

        assertThat(dan.outcome()).isEqualTo("broken");
        assertThat(dan.attempts()).isEqualTo(3);
        assertThat(dan.messages()).singleElement().asString().startsWith("took the worker down");
        assertThat(dan.mark().finalMark()).isNull();
    }

    @Test
    void aFullDiskStopsTheBatchAndTheNextRunCompletesIt() throws Exception {
        List<Landmarks.Point> passed = new ArrayList<>();
        Landmarks full = (point, about) -> {
            passed.add(point);
            if (point == Landmarks.Point.BEFORE_LINE && about.equals("bob")) {
                throw new IOException("No space left on device");
            }
        };
        assertThatThrownBy(() -> grade(full, EXERCISE))
                .isInstanceOf(WriteFailed.class)
                .hasMessageContaining("No space left on device");
        assertThat(done).containsExactly("ann");
        assertThat(passed).contains(Landmarks.Point.AFTER_CHECKPOINT);

        assertThat(names(grade())).containsExactly("ann", "bob", "cem");
        assertThat(done).containsExactly("ann", "bob", "cem");
        assertThat(Verification.of(folder.resolve("out")).faults()).isEmpty();
    }

    @Test
    void aFullDiskUnderTheReportsLeavesNoHalfFile() throws Exception {
        Landmarks full = (point, about) -> {
            if (point == Landmarks.Point.BEFORE_RESULTS) {
                throw new IOException("No space left on device");
            }
        };
        assertThatThrownBy(() -> grade(full, EXERCISE)).isInstanceOf(WriteFailed.class);
        assertThat(folder.resolve("out/results.json")).doesNotExist();

        assertThat(names(grade())).containsExactly("ann", "bob", "cem");
    }

    @Test
    void aFolderIsOneGradersAtATime() throws Exception {
        grade();
        try (Journal journal = Journal.open(folder.resolve("out"), clock, Landmarks.none())) {
            assertThat(journal.finished(1)).hasSize(3);
            assertThatThrownBy(this::grade).hasMessageContaining("another grader works on");
        }
    }

    @Test
    void aClockThatWentBackIsToldAndChangesNothing() throws Exception {
        grade();
        Files.createDirectories(folder.resolve("class/aaa"));
        clock = Clock.offset(Clock.systemUTC(), Duration.ofHours(-1));

        Results results = ResultsFile.read(grade());

        assertThat(notes).anyMatch(note -> note.contains("before this batch was begun"));
        assertThat(results.submissions()).hasSize(4);
        assertThat(results.batch().finished()).isAfterOrEqualTo(results.batch().started());
    }

    @Test
    void statusTellsHowFarItIs() throws Exception {
        grade();

        Status status = Status.read(folder.resolve("out"));

        assertThat(List.of(status.all(), status.queued(), status.running(), status.done()))
                .containsExactly(3, 0, 0, 3);
        assertThat(status.finished()).isTrue();
        assertThat(status.pid()).isEqualTo(ProcessHandle.current().pid());
    }

    @Test
    void aRejectedSubmissionWaitsUntilSomebodyLooked() throws Exception {
        grade();
        try (Bundle bundle = Bundle.open();
                Review review = Review.open(bundle, folder.resolve("out"), Optional.empty(), clock)) {
            assertThat(review.waiting()).extracting(Waiting::what).containsExactly(Waiting.What.REJECTED);
            assertThatThrownBy(() -> review.decide("bob", "", Decision.Word.PASSED, "eve", "no"))
                    .hasMessageContaining("expected \"stands\"");
            assertThatThrownBy(() -> review.decide("zoe", "", Decision.Word.STANDS, "eve", "no"))
                    .hasMessageContaining("which nobody has");
            review.decide("bob", "", Decision.Word.STANDS, "eve", "an empty file");
            assertThat(review.waiting()).isEmpty();
        }
    }

    @Test
    void aRegradeIsANewGenerationThatCountsWhenApplied() throws Exception {
        grade();
        Path out = folder.resolve("out");
        try (Grader grader = grader(Landmarks.none())) {
            Changes changes = grader.regrade(out, 1, progress());
            assertThat(changes.lines(Path.of("DIR")))
                    .anyMatch(line -> line.startsWith("generation 1 (suite ")
                            && line.endsWith("3 submissions, 3 unchanged, 0 unstable, 0 broken"))
                    .last()
                    .asString()
                    .isEqualTo("gain 0 (+0.0)   lose 0 (+0.0)   nothing counts yet: grader regrade DIR --apply 2");
            assertThat(ResultsFile.read(out.resolve("results.json")).batch().generation())
                    .isEqualTo(1);

            grader.apply(out, 2, "eve", "a mended check");

            assertThat(ResultsFile.read(out.resolve("results.json")).batch().generation())
                    .isEqualTo(2);
            assertThatThrownBy(() -> grader.apply(out, 2, "eve", "again")).hasMessageContaining("it counts already");
            assertThatThrownBy(() -> grader.apply(out, 3, "eve", "again")).hasMessageContaining("got 3");
        }
        assertThat(names(grade())).containsExactly("ann", "bob", "cem");
    }

    @Test
    void whatWasHandedInAfterThePreviewForbidsToApplyIt() throws Exception {
        grade();
        try (Grader grader = grader(Landmarks.none())) {
            grader.regrade(folder.resolve("out"), 1, progress());
            Files.createDirectories(folder.resolve("class/aaa"));
            grade();
            assertThatThrownBy(() -> grader.apply(folder.resolve("out"), 2, "eve", "late"))
                    .hasMessageContaining("does not hold the same submissions");
        }
    }

    private Path grade() throws IOException, InterruptedException {
        return grade(Landmarks.none(), EXERCISE);
    }

    private Path grade(Landmarks landmarks, String exercise) throws IOException, InterruptedException {
        try (Grader grader = grader(landmarks)) {
            return grader.grade(
                    new GradeRequest(folder.resolve("class"), exercise, folder.resolve("out"), 1), progress());
        }
    }

    private Grader grader(Landmarks landmarks) throws IOException {
        return new Grader(
                Bundle.open(),
                ChildLibraries.defaultCache(),
                clock,
                new Random(1),
                RunLimits.standard(),
                Optional.of(ProtectionLevel.L0),
                landmarks);
    }

    private Progress progress() {
        return new Progress() {
            @Override
            public void begin(int submissions) {}

            @Override
            public void done(String submission, String outcome, String mark) {
                done.add(submission);
            }

            @Override
            public void note(String sentence) {
                notes.add(sentence);
            }
        };
    }

    private void write(String student, byte[] content) throws IOException {
        Path file = folder.resolve("class").resolve(student).resolve(FILE);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private String journal() throws IOException {
        return Files.readString(folder.resolve("out/journal/journal.jsonl"), UTF_8);
    }

    private static List<String> names(Path results) throws IOException {
        return ResultsFile.read(results).submissions().stream()
                .map(Results.Submission::submission)
                .toList();
    }
}
