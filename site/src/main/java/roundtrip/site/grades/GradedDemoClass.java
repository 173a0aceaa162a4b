package roundtrip.site.grades;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Consumer;
import roundtrip.grader.Grader;
import roundtrip.grader.Progress;

/**
 * The grader's own demo class. An interrupted grading goes on, unless the class or what it was graded with has changed since:
 * then a new folder is begun beside the old one.
 */
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
            Path own = work.resolve(grader.demoClassName(EXERCISE));
            grader.demoClass(EXERCISE, own);
            Path results = grader.grade(
                    own.resolve("submissions"),
                    EXERCISE,
                    own.resolve("graded"),
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
