package roundtrip.grader.redteam;

import java.io.IOException;
import java.nio.file.Path;
import roundtrip.grader.report.Results;

/** Grades a folder of submissions as any class is graded. */
@FunctionalInterface
public interface ClassRun {
    /**
     * Writes reports into {@code out} and gives what stands in its results.json.
     *
     * @param wall the limit on one submission's wall time in seconds; zero for the usual one
     */
    Results grade(Path submissions, String exercise, Path out, int wall) throws IOException, InterruptedException;
}
