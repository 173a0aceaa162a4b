package roundtrip.grader;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import roundtrip.grader.bundle.Bundle;
import roundtrip.grader.journal.Landmarks;
import roundtrip.grader.report.Decision;
import roundtrip.grader.report.Results;
import roundtrip.grader.report.Waiting;

/** What waits for a person in one folder of results, and what they decide. Nobody else may work on the folder meanwhile. */
public final class Review implements AutoCloseable {
    private final Bundle bundle;
    private final ResultsFolder folder;
    private final int generation;
    private final int counts;

    private Review(Bundle bundle, ResultsFolder folder, int generation, int counts) {
        this.bundle = bundle;
        this.folder = folder;
        this.generation = generation;
        this.counts = counts;
    }

    /** Without a {@code generation} it is about the one that counts. Whoever opened {@code bundle} closes it, after this. */
    public static Review open(Bundle bundle, Path results, Optional<Integer> generation, Clock clock)
            throws IOException {
        ResultsFolder folder = ResultsFolder.existing(results, clock, Landmarks.none());
        try {
            int counts = folder.current();
            return new Review(
                    bundle, folder, folder.generation(generation.orElse(counts)).number(), counts);
        } catch (IOException e) {
            folder.close();
            throw e;
        }
    }

    public int generation() {
        return generation;
    }

    public List<Waiting> waiting() throws IOException {
        return Waiting.in(folder.results(generation), folder.decisions(generation));
    }

    /**
     * Records a decision and writes the reports anew; a later one about the same wins.
     *
     * @param student as the platform names them, or the name of the submission
     * @param check an id; empty for the submission as a whole
     */
    public void decide(String student, String check, Decision.Word word, String by, String reason) throws IOException {
        Results.Submission one = submission(student);
        if (check.isEmpty() == (word == Decision.Word.STANDS) || isBroken(one, check, word)) {
            requireCheck(one, check);
            folder.decide(generation, Decision.about(one.submission(), check, word, by, reason));
            if (generation == counts) {
                folder.write(
                        bundle.exercise(folder.generation(generation).batch().exercise()));
            }
            return;
        }
        throw new IllegalArgumentException(
                check.isEmpty()
                        ? "expected \"stands\" for a submission of which nothing is broken or unstable, got \""
                                + word.name().toLowerCase(java.util.Locale.ROOT) + "\""
                        : "expected passed or failed for the check " + check + ", got \"stands\"");
    }

    /** As a whole it can be passed or failed only where checks wait for that. */
    private static boolean isBroken(Results.Submission one, String check, Decision.Word word) {
        return check.isEmpty()
                && word != Decision.Word.STANDS
                && (one.mark().withheld() || one.mark().provisional());
    }

    private Results.Submission submission(String student) throws IOException {
        List<Results.Submission> found = folder.results(generation).submissions().stream()
                .filter(one -> one.student().equals(student) || one.submission().equals(student))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException("expected the name of one submission, got \"" + student + "\", which "
                    + (found.isEmpty() ? "nobody has" : found.size() + " have: name the submission instead"));
        }
        return found.get(0);
    }

    private static void requireCheck(Results.Submission one, String check) {
        if (!check.isEmpty()
                && one.checks().stream().noneMatch(each -> each.id().equals(check))) {
            throw new IllegalArgumentException("expected a check of " + one.submission() + ", got \"" + check
                    + "\"; there are "
                    + String.join(
                            ", ", one.checks().stream().map(Results.Check::id).toList()));
        }
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
