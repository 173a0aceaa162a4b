package roundtrip.grader.redteam;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import roundtrip.grader.Grader;
import roundtrip.grader.Progress;
import roundtrip.grader.bundle.Bundle;
import roundtrip.grader.report.Results;
import roundtrip.grader.report.ResultsFile;
import roundtrip.grader.run.RunLimits;
import roundtrip.grader.sandbox.ProtectionLevel;

/** The grader itself, opened anew for each class. The first class finds the level; all others run at that and no lower. */
public final class GraderRun implements ClassRun {
    private static final RunLimits LIMITS =
            new RunLimits(Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ofSeconds(12), 1L << 30);

    private final Path cache;
    private final Clock clock;
    private final RandomGenerator random;
    private final int jobs;
    private Optional<ProtectionLevel> level;

    /** {@code wanted} is the level to run at; without one it is the best that this computer gives. */
    public GraderRun(Path cache, Clock clock, RandomGenerator random, int jobs, Optional<ProtectionLevel> wanted) {
        this.cache = cache;
        this.clock = clock;
        this.random = random;
        this.jobs = jobs;
        this.level = wanted;
    }

    @Override
    public Results grade(Path submissions, String exercise, Path out, int wall)
            throws IOException, InterruptedException {
        RunLimits limits = wall == 0 ? LIMITS : LIMITS.withWall(Duration.ofSeconds(wall));
        try (Grader grader = new Grader(Bundle.open(), cache, clock, random, limits, level)) {
            Results results = ResultsFile.read(grader.grade(submissions, exercise, out, jobs, Progress.none()));
            level = Optional.of(ProtectionLevel.valueOf(results.batch().protection()));
            return results;
        }
    }
}
