package roundtrip.grader.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import roundtrip.grader.Grader;
import roundtrip.grader.run.RunLimits;
import roundtrip.grader.sandbox.ProtectionLevel;

/** Options that every command has that runs students' programs. */
final class CommonOptions {
    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "submissions side by side (default: one less than this computer has cores)")
    private @Nullable Integer jobs;

    @Mixin
    private final BoxOptions boxes = new BoxOptions();

    @Option(
            names = "--wall",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "how long the checks of one submission may take (default: ${DEFAULT-VALUE}, at most 600)")
    private int wall;

    RunLimits limits() {
        return RunLimits.standard().withWall(Duration.ofSeconds(wall));
    }

    int jobs() {
        int number = jobs == null ? Grader.defaultJobs() : jobs;
        if (number < 1 || number > 256) {
            throw new IllegalArgumentException("expected --jobs from 1 to 256, got " + number);
        }
        return number;
    }

    Path cache() {
        return boxes.cache();
    }

    Optional<ProtectionLevel> protection() {
        return boxes.protection();
    }
}
