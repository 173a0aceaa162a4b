package roundtrip.grader.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import roundtrip.grader.bundle.Bundle;
import roundtrip.grader.bundle.ChildLibraries;
import roundtrip.grader.bundle.ExerciseData;
import roundtrip.grader.intake.Intake;
import roundtrip.grader.intake.Intakes;
import roundtrip.grader.intake.Limits;
import roundtrip.grader.intake.Submission;
import roundtrip.grader.mark.Outcome;
import roundtrip.grader.sandbox.Boxes;
import roundtrip.grader.sandbox.Protection;
import roundtrip.kit.check.Verdict;

/** What programs do that are not merely wrong; the exercise's own files stand for a well-behaved neighbour in the same batch. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnhappySubmissionsTest {
    private static final String SLUG = "05-seven-methods";
    private static final String FILE = "src/main/java/lendery/methods/LoanApi.java";
    private static final String HEAD = "package lendery.methods; import roundtrip.kit.*; public final class LoanApi { ";
    private static final String START = HEAD + "public static RunningServer start(Settings settings) { ";

    private Bundle bundle;
    private ExerciseData data;
    private ChildLibraries libraries;
    private Boxes boxes;

    @BeforeAll
    void open() throws IOException {
        bundle = Bundle.open();
        data = bundle.exercise(SLUG);
        libraries = ChildLibraries.unpack(bundle, ChildLibraries.defaultCache());
        boxes = new Protection(ChildLibraries.defaultCache(), libraries.jars()).best();
    }

    @AfterAll
    void close() throws IOException {
        bundle.close();
    }

    @Test
    void aProgramThatExitsDidNotStart() throws Exception {
        Assessment exits = assess(START + "System.exit(0); return null; } }");

        assertThat(exits.outcome()).isIn(Outcome.DID_NOT_START, Outcome.EXITED);
        assertThat(exits.mark().rounded().orElseThrow()).isEqualByComparingTo("0.0");
        assertThat(exits.messages()).anyMatch(message -> message.contains("exit code 0"));
        assertThat(exits.checks()).noneMatch(one -> one.verdict() instanceof Verdict.Broken);
    }

    @Test
    void aProgramThatFloodsIsStopped() throws Exception {
        Assessment floods = assess(START + "while (true) System.out.println(\"x\".repeat(10000)); } }");

        assertThat(floods.outcome()).isEqualTo(Outcome.OVER_OUTPUT);
        assertThat(floods.checks()).noneMatch(one -> one.verdict() instanceof Verdict.Broken);
    }

    @Test
    void aProgramThatBurnsIsStoppedByItsProcessorTime() throws Exception {
        Assessment burns = assess(
                START + "while (true) { if (System.nanoTime() == 1) return null; } } }",
                new RunLimits(Duration.ofMinutes(2), Duration.ofSeconds(4), Duration.ofSeconds(3), 1L << 30));

        assertThat(burns.outcome()).isEqualTo(Outcome.OVER_CPU);
        assertThat(burns.cpu()).isGreaterThan(Duration.ofSeconds(3));
    }

    @Test
    void aStartThatNeverReturnsIsStoppedByTheWall() throws Exception {
        Assessment hangs = assess(
                START + "try { Thread.sleep(10_000_000); } catch (InterruptedException e) { } return null; } }",
                RunLimits.standard().withWall(Duration.ofSeconds(4)));

        assertThat(hangs.outcome()).isEqualTo(Outcome.OVER_TIME);
        assertThat(hangs.checks()).noneMatch(one -> one.verdict() instanceof Verdict.Broken);
    }

    @Test
    void aStubEarnsNothingAndSaysWhatIsToDo() throws Exception {
        Assessment stub = assess(new String(data.files().get(FILE), UTF_8));

        assertThat(stub.outcome()).isEqualTo(Outcome.GRADED);
        assertThat(stub.mark().rounded().orElseThrow()).isEqualByComparingTo("0.0");
        assertThat(stub.checks()).anyMatch(one -> one.verdict() instanceof Verdict.NotStarted);
    }

    @Test
    void aClassOfTheKitCannotBeReplaced() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(FILE, bytes(START + "return null; } }"));
        files.put("src/main/java/lendery/methods/Main.java", bytes("package roundtrip.kit.host; public class Main {}"));

        Assessment shadow = assess(files, RunLimits.standard());

        assertThat(shadow.outcome()).isEqualTo(Outcome.NOT_COMPILED);
        assertThat(shadow.messages()).anyMatch(message -> message.contains("got roundtrip.kit.host.Main"));
    }

    @Test
    void aFaultOfOursIsBrokenAndTheNeighboursAreGraded() throws Exception {
        List<Batch.Item> items = List.of(
                new Batch.Item("ours", "1", () -> {
                    throw new IOException("the disk is gone");
                }),
                new Batch.Item("theirs", "2", () -> taken(Map.of())));
        List<String> told = Collections.synchronizedList(new ArrayList<>());

        List<Assessment> got;
        try (Batch batch = new Batch(data, libraries, boxes, RunLimits.standard(), 2)) {
            got = batch.assess(items, (item, done) -> told.add(item.name()));
        }

        assertThat(told).containsExactlyInAnyOrder("ours", "theirs");
        assertThat(got.get(0).outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(got.get(0).mark().withheld()).isTrue();
        assertThat(got.get(1).outcome()).isEqualTo(Outcome.EMPTY);
    }

    /** A class has a thousand of them, with transcripts of megabytes; the journal keeps them. */
    @Test
    void whatIsFinishedIsNotHeld() throws Exception {
        List<WeakReference<Assessment>> finished = Collections.synchronizedList(new ArrayList<>());
        List<Batch.Item> items = List.of(
                new Batch.Item(
                        "exits", "1", () -> taken(Map.of(FILE, bytes(START + "System.exit(0); return null; } }")))),
                new Batch.Item(
                        "stub", "2", () -> taken(Map.of(FILE, data.files().get(FILE)))),
                new Batch.Item("empty", "3", () -> taken(Map.of())));

        try (Batch batch = new Batch(data, libraries, boxes, RunLimits.standard(), 1, Witness.none(), true)) {
            batch.run(items, (item, done) -> finished.add(new WeakReference<>(done)));
            for (int i = 0; i < 20 && finished.stream().anyMatch(one -> one.get() != null); i++) {
                System.gc();
            }
            assertThat(finished).hasSize(3).allMatch(one -> one.get() == null);
        }
    }

    private Assessment assess(String source) throws Exception {
        return assess(source, RunLimits.standard());
    }

    private Assessment assess(String source, RunLimits limits) throws Exception {
        return assess(Map.of(FILE, bytes(source)), limits);
    }

    private Assessment assess(Map<String, byte[]> files, RunLimits limits) throws Exception {
        try (Batch batch = new Batch(data, libraries, boxes, limits, 1)) {
            return batch.assess(List.of(new Batch.Item("one", "1", () -> taken(files))), (item, done) -> {})
                    .get(0);
        }
    }

    private Intake taken(Map<String, byte[]> files) throws IOException {
        return new Intakes(data.rules(), Limits.standard()).take(Submission.of("one", files));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
