package roundtrip.grader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import roundtrip.grader.bundle.ChildLibraries;
import roundtrip.grader.bundle.ExerciseData;
import roundtrip.grader.journal.TakenFiles;
import roundtrip.grader.report.PolicyFile;
import roundtrip.grader.report.Results;
import roundtrip.grader.report.ResultsFile;
import roundtrip.grader.run.Batch;
import roundtrip.grader.run.ResultsOf;
import roundtrip.grader.run.RunLimits;
import roundtrip.grader.sandbox.Boxes;
import roundtrip.grader.sandbox.Contention;

/** One grading run: fills one generation of a folder of results with what has no result there yet. */
final class Grading {
    /** A submission that may be graded; {@code name} is its key in the journal. */
    record Candidate(String name, ResultsOf.Whose whose, String seed, Batch.Source source) {
        Batch.Item item() {
            return new Batch.Item(name, seed, source);
        }
    }

    private final ExerciseData data;
    private final ChildLibraries libraries;
    private final Boxes boxes;
    private final PolicyFile policy;
    private final RunLimits limits;
    private final java.time.Clock clock;

    /** {@code policy} is for the marks that progress shows. */
    Grading(
            ExerciseData data,
            ChildLibraries libraries,
            Boxes boxes,
            PolicyFile policy,
            RunLimits limits,
            java.time.Clock clock) {
        this.policy = policy;
        this.data = data;
        this.libraries = libraries;
        this.boxes = boxes;
        this.limits = limits;
        this.clock = clock;
    }

    /** Grades what has no result in that generation; each result counts from the moment in which it was written. */
    void run(ResultsFolder folder, int generation, List<Candidate> candidates, int jobs, Progress progress)
            throws IOException, InterruptedException {
        Set<String> finished = folder.journal().finished(generation).keySet();
        List<Candidate> open = candidates.stream()
                .filter(one -> !finished.contains(one.name()))
                .toList();
        if (open.size() < candidates.size()) {
            progress.note((candidates.size() - open.size()) + " of " + candidates.size()
                    + " were graded before and stay as they are");
        }
        int killed = folder.journal().killLeftovers();
        if (killed > 0) {
            progress.note("ended " + killed + " processes that a grader left running when it died");
        }
        StatusBoard status = new StatusBoard(folder.path(), folder.results(generation), open.size(), clock);
        progress.begin(open.size());
        Stopping stopping = Stopping.watch(folder.journal());
        try (stopping) {
            if (!open.isEmpty()) {
                grade(folder, generation, open, jobs, progress, status);
            }
        } finally {
            status.end();
        }
    }

    private void grade(
            ResultsFolder folder, int generation, List<Candidate> open, int jobs, Progress progress, StatusBoard status)
            throws IOException, InterruptedException {
        Map<String, Candidate> byName = new HashMap<>();
        List<Batch.Item> items = new ArrayList<>();
        for (Candidate one : open) {
            byName.put(one.name(), one);
            items.add(one.item());
        }
        JournalWitness witness =
                new JournalWitness(folder.journal(), new TakenFiles(folder.path()), status, generation);
        Contention contention = Contention.ofThisComputer();
        try (Batch batch = new Batch(data, libraries, boxes, limits, jobs, witness, true)) {
            batch.run(items, (item, assessment) -> {
                Candidate one = byName.getOrDefault(item.name(), open.get(0));
                JournalWitness.Started started = witness.take(item.name());
                Results.Submission result =
                        ResultsOf.submission(one.whose(), one.seed(), started.starts(), assessment, contention.now());
                folder.journal().result(generation, one.name(), started.fingerprint(), ResultsFile.line(result));
                status.done(one.name(), result);
                progress.done(
                        item.name(),
                        assessment.outcome().word(),
                        policy.shown(result, data.exercise().points()));
            });
        }
    }
}
