package roundtrip.grader.redteam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import roundtrip.grader.bundle.Bundle;
import roundtrip.grader.bundle.ChildLibraries;
import roundtrip.grader.sandbox.ProtectionLevel;

/** The rows that burn next to nothing, at the best level that this computer gives; one test for each row. */
class QuickRowsTest {
    /** Rows of L0 that are quick; at L2 there are more. */
    private static final int FLOOR = 30;

    @TempDir
    private Path folder = Path.of("");

    @TestFactory
    Stream<DynamicTest> quickRows() throws IOException, InterruptedException {
        ClassRun run =
                new GraderRun(ChildLibraries.defaultCache(), Clock.systemUTC(), new Random(7), 2, Optional.empty());
        String token = "redteam-" + ProcessHandle.current().pid();
        List<Ruling> rulings;
        try (Bundle bundle = Bundle.open()) {
            rulings = new RedTeam(Corpus.read(bundle), run, folder, token, one -> {})
                    .run(new Selection(Set.of(), Optional.empty(), true, required()));
        }
        assertThat(rulings.stream().filter(one -> one.result() == Ruling.Result.HELD))
                .as("quick rows that were run and held: "
                        + rulings.stream()
                                .filter(Ruling::isMismatch)
                                .map(one -> one.line() + one.faults())
                                .toList())
                .hasSizeGreaterThanOrEqualTo(FLOOR);
        return rulings.stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.row().id() + " " + one.result(),
                        () -> assertThat(one.faults()).isEmpty()));
    }

    /** A row that is skipped on a machine that must have the level is red. */
    private static Optional<ProtectionLevel> required() {
        String level = System.getProperty("box.required", "");
        return level.isEmpty() ? Optional.empty() : Optional.of(ProtectionLevel.valueOf(level));
    }
}
