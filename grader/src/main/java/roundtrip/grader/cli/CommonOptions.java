package roundtrip.grader.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import roundtrip.grader.Grader;
import roundtrip.grader.bundle.ChildLibraries;
import roundtrip.grader.run.RunLimits;
import roundtrip.grader.sandbox.ProtectionLevel;

/** Options that every command has that runs students' programs. */
final class CommonOptions {
    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "submissions side by side (default: one less than this computer has cores)")
    private @Nullable Integer jobs;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "where jars for students' processes are unpacked (default: ~/.cache/roundtrip)")
    private @Nullable Path cache;

    @Option(
            names = "--wall",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "how long the checks of one submission may take (default: ${DEFAULT-VALUE}, at most 600)")
    private int wall;

    @Option(
            names = "--protection",
            paramLabel = "LEVEL",
            defaultValue = "auto",
            description =
                    "the level at which students' programs run, L0 to L3, and never lower; auto takes the best that this"
                            + " computer gives (default: ${DEFAULT-VALUE})")
    private String protection = "auto";

    Optional<ProtectionLevel> protection() {
        if (protection.equalsIgnoreCase("auto")) {
            return Optional.empty();
        }
        for (ProtectionLevel level : ProtectionLevel.values()) {
            if (level.name().equalsIgnoreCase(protection)) {
                return Optional.of(level);
            }
        }
        throw new IllegalArgumentException("expected --protection auto, L0, L1, L2 or L3, got \"" + protection + "\"");
    }

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
        return cache == null ? ChildLibraries.defaultCache() : cache;
    }
}
