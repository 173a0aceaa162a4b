package roundtrip.grader.prove;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import roundtrip.grader.Progress;
import roundtrip.grader.bundle.Bundle;
import roundtrip.grader.bundle.ChildLibraries;
import roundtrip.grader.bundle.ExerciseData;
import roundtrip.grader.bundle.Hashes;
import roundtrip.grader.bundle.Solution;
import roundtrip.grader.intake.Intakes;
import roundtrip.grader.intake.Limits;
import roundtrip.grader.intake.Submission;
import roundtrip.grader.run.Assessment;
import roundtrip.grader.run.Batch;
import roundtrip.grader.run.RunLimits;
import roundtrip.grader.sandbox.Boxes;
import roundtrip.grader.sandbox.BusyCores;

/**
 * Grades the right solutions of an exercise again and again while something else keeps the processor busy. Each grading is a cold start
 * of its own with a seed of its own, without a second run to hide behind: one verdict that differs is a flake.
 */
public final class Soak {
    private final Bundle bundle;
    private final ChildLibraries libraries;
    private final Boxes boxes;
    private final RunLimits limits;

    /** Whoever opened {@code boxes} closes it. */
    public Soak(Bundle bundle, ChildLibraries libraries, Boxes boxes, RunLimits limits) {
        this.bundle = bundle;
        this.libraries = libraries;
        this.boxes = boxes;
        this.limits = limits;
    }

    /** So many gradings, {@code busy} busy processes beside them; the faults are one line for each verdict that was not full. */
    public Finding run(String slug, int gradings, int jobs, int busy, Progress progress)
            throws IOException, InterruptedException {
        ExerciseData data = bundle.exercise(slug);
        List<Solution> right = Solution.of(bundle, data).stream()
                .filter(one -> one.kind() == Solution.Kind.RIGHT)
                .toList();
        Intakes intakes = new Intakes(data.rules(), Limits.standard());
        List<Batch.Item> items = new ArrayList<>();
        for (int i = 0; i < gradings; i++) {
            Solution solution = right.get(i % right.size());
            items.add(new Batch.Item(
                    solution.name() + " #" + (i / right.size() + 1),
                    Hashes.of(slug + solution.name() + i).substring(0, 16),
                    () -> intakes.take(Submission.of(solution.name(), solution.files()))));
        }
        progress.begin(items.size());
        List<String> faults = new ArrayList<>();
        try (BusyCores load = BusyCores.start(busy);
                Batch batch = new Batch(data, libraries, boxes, limits, jobs)) {
            List<Assessment> got = batch.assess(
                    items,
                    (item, done) -> progress.done(
                            item.name(),
                            done.outcome().word(),
                            done.mark()
                                    .rounded()
                                    .map(mark -> mark.toPlainString())
                                    .orElse("withheld")));
            for (int i = 0; i < got.size(); i++) {
                String name = items.get(i).name();
                Expectation.faults(right.get(i % right.size()), got.get(i))
                        .forEach(fault -> faults.add(name + ": " + fault));
            }
            if (!load.isBusy()) {
                faults.add("the load ended before the gradings did, so nothing is proved");
            }
        }
        return new Finding(slug, gradings + " gradings under load", "everything, each time", faults);
    }
}
