package roundtrip.grader;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import roundtrip.grader.bundle.ChildLibraries;
import roundtrip.grader.bundle.ExerciseData;
import roundtrip.grader.report.Results;
import roundtrip.grader.sandbox.ProtectionLevel;

/** What a batch is graded with today, to be written down at its beginning and compared when it goes on. */
final class BatchFacts {
    private final ExerciseData data;
    private final ChildLibraries libraries;
    private final String policy;

    /** {@code policy} names the rule by which marks are made. */
    BatchFacts(ExerciseData data, ChildLibraries libraries, String policy) {
        this.data = data;
        this.libraries = libraries;
        this.policy = policy;
    }

    Results.Batch batch(ProtectionLevel level, int generation, String seed, Instant started) throws IOException {
        return new Results.Batch(
                data.slug() + "-" + Long.toString(started.toEpochMilli(), 36),
                data.slug(),
                data.exercise().title(),
                generation,
                data.suiteHash(),
                libraries.kitHash(),
                version(),
                String.valueOf(Runtime.version()),
                level.name(),
                policy,
                seed,
                data.declared(),
                started,
                started);
    }

    String policy() {
        return policy;
    }

    boolean isSame(Results.Batch begun) throws IOException {
        return begun.exercise().equals(data.slug())
                && begun.suite().equals(data.suiteHash())
                && begun.kit().equals(libraries.kitHash())
                && begun.jdk().equals(String.valueOf(Runtime.version()));
    }

    void requireSame(Results.Batch begun, Path out) throws IOException {
        require("the exercise", begun.exercise(), data.slug(), out);
        require("the suite", begun.suite(), data.suiteHash(), out);
        require("the kit", begun.kit(), libraries.kitHash(), out);
        require("the JDK", begun.jdk(), String.valueOf(Runtime.version()), out);
    }

    private static void require(String what, String begun, String now, Path out) throws IOException {
        if (!begun.equals(now)) {
            throw new IOException("expected " + what + " with which \"" + out + "\" was begun, \"" + begun
                    + "\", got \"" + now + "\": grade into another folder, or bring back what was there");
        }
    }

    static void requireLevel(Results.Batch begun, ProtectionLevel level, Path out) throws IOException {
        if (level.compareTo(ProtectionLevel.valueOf(begun.protection())) < 0) {
            throw new IOException("expected the protection level with which \"" + out + "\" was begun, "
                    + begun.protection() + ", got " + level + ": a batch never goes on at a lower level");
        }
    }

    private static String version() {
        String version = Grader.class.getPackage().getImplementationVersion();
        return version == null ? "1.0.0-SNAPSHOT" : version;
    }
}
