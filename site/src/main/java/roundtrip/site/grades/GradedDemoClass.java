package roundtrip.site.grades;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Consumer;
import roundtrip.grader.Grader;
import roundtrip.grader.Progress;

/** The grader's own demo class, assembled and graded anew each time. */
final class GradedDemoClass implements DemoClass {
    private static final String EXERCISE = "05-seven-methods";

    private final Clock clock;
    private final SecureRandom random;

    GradedDemoClass(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public byte[] grade(Path work, Consumer<String> progress) throws IOException {
        try (Grader grader = Grader.open(clock, random)) {
            grader.demoClass(EXERCISE, work);
            Path results = grader.grade(
                    work.resolve("submissions"),
                    EXERCISE,
                    work.resolve("graded"),
                    Grader.defaultJobs(),
                    new Lines(progress));
            return Files.readAllBytes(results);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the grading was interrupted", e);
        }
    }

    /** One line for each submission as it is done. */
    private static final class Lines implements Progress {
        private final Consumer<String> progress;
        private int all;
        private int done;

        private Lines(Consumer<String> progress) {
            this.progress = progress;
        }

        @Override
        public void begin(int submissions) {
            all = submissions;
        }

        @Override
        public void done(String submission, String outcome, String mark) {
            done++;
            progress.accept(String.format("  %2d of %d  %-14s %4s  %s", done, all, outcome, mark, submission));
        }
    }
}
