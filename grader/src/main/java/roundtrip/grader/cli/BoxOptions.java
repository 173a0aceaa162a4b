package roundtrip.grader.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import roundtrip.grader.bundle.ChildLibraries;
import roundtrip.grader.sandbox.ProtectionLevel;

/** Options that every command has that opens boxes. */
final class BoxOptions {
    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description =
                    "where jars and archives for boxes are kept, about 60 MB (default: ~/.cache/roundtrip, for root"
                            + " /var/cache/roundtrip)")
    private @Nullable Path cache;

    @Option(
            names = "--protection",
            paramLabel = "LEVEL",
            defaultValue = "auto",
            description =
                    "the level at which students' programs run, L0 to L3, and never lower; auto takes the best that this"
                            + " computer gives (default: ${DEFAULT-VALUE})")
    private String protection = "auto";

    Path cache() {
        return cache == null ? ChildLibraries.defaultCache() : cache;
    }

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
}
