package roundtrip.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import roundtrip.grader.bundle.Bundle;
import roundtrip.grader.bundle.ChildLibraries;

/** {@code -Dbox.required=L2} makes a computer that does not give that level red instead of skipped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtectionTest {
    private List<Path> jars;
    private Protection protection;

    @BeforeAll
    void unpack() throws IOException {
        try (Bundle bundle = Bundle.open()) {
            Path cache = ChildLibraries.defaultCache();
            jars = ChildLibraries.unpack(bundle, cache).jars();
            protection = new Protection(cache, jars);
        }
    }

    @Test
    void theTrialSeesWhatTheLowestLevelDoesNotContain() throws IOException {
        try (ProcessBoxes boxes = boxes(ProtectionLevel.L0)) {
            Trial.Finding finding = trial(boxes, "acts", BoxLimits.program());

            assertThat(finding.unable()).isEmpty();
            assertThat(finding.succeeded())
                    .contains(Act.CANARY_LISTENER, Act.BIG_FILE)
                    .doesNotContain(Act.ROOT, Act.NO_LIBRARIES, Act.ENVIRONMENT);
        }
    }

    @Test
    void limitsHoldFromTheFirstLevelOn() throws IOException {
        try (ProcessBoxes boxes = boxes(ProtectionLevel.L1)) {
            assertThat(trial(boxes, "acts", BoxLimits.program()).succeeded())
                    .contains(Act.CANARY_LISTENER)
                    .doesNotContain(Act.BIG_FILE, Act.MANY_FILES, Act.NATIVE_MEMORY, Act.MANY_TASKS);
        }
    }

    @Test
    void nothingSucceedsInABox() throws IOException {
        try (ProcessBoxes boxes = boxes(ProtectionLevel.L2)) {
            assertThat(trial(boxes, "acts", BoxLimits.program()).succeeded()).isEmpty();
        }
    }

    @Test
    void aProgramThatComputesForEverIsEndedByTheKernelAndCounted() throws IOException {
        try (ProcessBoxes boxes = boxes(ProtectionLevel.L2)) {
            Trial.Finding finding = trial(boxes, "spin", BoxLimits.program().withCpuSeconds(1));

            assertThat(finding.exit()).isEqualTo(152);
        }
    }

    @Test
    void whatAProgramStartsEndsWithIt() throws IOException {
        assertThat(new Doctor(protection).look().lines())
                .filteredOn(line -> line.what().equals("a program's own processes end with it"))
                .singleElement()
                .satisfies(line -> assertThat(line.holds()).isEqualTo(reaches(ProtectionLevel.L2)));
    }

    @Test
    void memoryOfTheWholeBoxIsAWallAtTheHighestLevel() throws IOException {
        try (ProcessBoxes boxes = boxes(ProtectionLevel.L3)) {
            assertThat(trial(boxes, "memory", BoxLimits.program().withMemory(192L << 20))
                            .usage()
                            .ranOutOfMemory())
                    .isTrue();
            assertThat(trial(boxes, "memory", BoxLimits.program()).usage().ranOutOfMemory())
                    .isFalse();
        }
    }

    @Test
    void aBoxTellsWhatItUsed(@TempDir Path folder) throws Exception {
        try (ProcessBoxes boxes = boxes(ProtectionLevel.L2)) {
            Path jar = OwnJar.write(folder.resolve("t.jar"), Trespass.class, List.of("Trespass", "Trespass$Act"));
            Box box = boxes.start(new JavaCall(
                    BoxLimits.program(),
                    jars,
                    jars,
                    List.of(),
                    jar,
                    Trespass.class.getName(),
                    Optional.empty(),
                    List.of("", "0", "0", "", "spin"),
                    Optional.empty(),
                    Optional.empty(),
                    Files.createDirectory(folder.resolve("w")),
                    true));
            try {
                while (box.usage().cpu().compareTo(Duration.ofSeconds(1)) < 0 && box.isAlive()) {
                    Thread.onSpinWait();
                }
                assertThat(box.isAlive()).isTrue();
                assertThat(box.usage().memory()).isGreaterThan(10L << 20);
            } finally {
                box.end();
            }
            assertThat(box.descendants()).isEmpty();
            assertThat(box.usage().cpu()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void aLevelThatIsNotReachedIsRefusedWithItsReason(@TempDir Path folder) throws IOException {
        assumeTrue(
                "root".equals(System.getProperty("user.name")), "only a grader that runs as root changes its account");
        Path hidden = Files.createDirectory(folder.resolve("hidden"));
        List<Path> copied = jars.stream().map(jar -> copy(jar, hidden)).toList();
        Files.setPosixFilePermissions(hidden, PosixFilePermissions.fromString("rwx------"));

        assertThatThrownBy(() -> new Protection(hidden, copied).open(ProtectionLevel.L0))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("expected protection level L0")
                .hasMessageContaining("grader doctor");
    }

    private static Path copy(Path jar, Path folder) {
        try {
            return Files.copy(jar, folder.resolve(jar.getFileName()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private boolean reaches(ProtectionLevel level) throws IOException {
        Protection.Attempt attempt = protection.attempt(level);
        attempt.boxes().ifPresent(Boxes::close);
        return attempt.boxes().isPresent();
    }

    private ProcessBoxes boxes(ProtectionLevel level) throws IOException {
        Protection.Attempt attempt = protection.attempt(level);
        String required = System.getProperty("box.required", "L0");
        if (level.name().compareTo(required) <= 0) {
            assertThat(attempt.reasons()).isEmpty();
        }
        assumeTrue(attempt.boxes().isPresent(), () -> String.join("; ", attempt.reasons()));
        return (ProcessBoxes) attempt.boxes().orElseThrow();
    }

    private Trial.Finding trial(ProcessBoxes boxes, String mode, BoxLimits limits) throws IOException {
        return new Trial(boxes, jars, protection.archive()).run(limits, mode, List.of());
    }
}
