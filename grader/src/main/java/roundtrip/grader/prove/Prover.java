package roundtrip.grader.prove;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import roundtrip.grader.Progress;
import roundtrip.grader.bundle.Bundle;
import roundtrip.grader.bundle.ChildLibraries;
import roundtrip.grader.bundle.ExerciseData;
import roundtrip.grader.bundle.Hashes;
import roundtrip.grader.bundle.Solution;
import roundtrip.grader.intake.Intakes;
import roundtrip.grader.intake.Limits;
import roundtrip.grader.intake.Submission;
import roundtrip.grader.mark.Outcome;
import roundtrip.grader.run.Assessment;
import roundtrip.grader.run.Batch;
import roundtrip.grader.run.RunLimits;
import roundtrip.grader.run.SuiteFault;
import roundtrip.grader.sandbox.Boxes;
import roundtrip.grader.sandbox.Protection;

/** Grades the known submissions of an exercise and says what is not as it must be. */
public final class Prover {
    private final Bundle bundle;
    private final Path cache;
    private final int jobs;
    private final RunLimits limits;

    public Prover(Bundle bundle, Path cache, int jobs, RunLimits limits) {
        this.bundle = bundle;
        this.cache = cache;
        this.jobs = jobs;
        this.limits = limits;
    }

    /** One finding for each solution, then those about the whole suite. */
    public List<Finding> prove(String slug, Progress progress) throws IOException, InterruptedException {
        return prove(slug, progress, true);
    }

    /** The same without the mutants: that the stub earns nothing, and what is right everything. */
    public List<Finding> proveRight(String slug, Progress progress) throws IOException, InterruptedException {
        return prove(slug, progress, false);
    }

    private List<Finding> prove(String slug, Progress progress, boolean mutants)
            throws IOException, InterruptedException {
        ExerciseData data = bundle.exercise(slug);
        ChildLibraries libraries = ChildLibraries.unpack(bundle, cache);
        List<Solution> solutions = Solution.of(bundle, data).stream()
                .filter(one -> mutants || one.kind() != Solution.Kind.MUTANT)
                .toList();
        Intakes intakes = new Intakes(data.rules(), Limits.standard());
        List<Batch.Item> items = solutions.stream()
                .map(one -> new Batch.Item(
                        one.name(),
                        Hashes.of(slug + one.name()).substring(0, 16),
                        () -> intakes.take(Submission.of(one.name(), one.files()))))
                .toList();
        progress.begin(items.size());
        try (Boxes boxes = new Protection(cache, libraries.jars()).best();
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
            List<Finding> findings = findings(data, batch, solutions, got);
            if (mutants) {
                findings.add(new Finding(
                        data.slug(),
                        "mutants",
                        "each MUST and CONTRACT check is failed by one",
                        uncaught(batch, caught(solutions, got))));
            }
            return findings;
        } catch (SuiteFault e) {
            return List.of(new Finding(
                    slug, "declared checks", "those of the suites", List.of(String.valueOf(e.getMessage()))));
        }
    }

    private static List<Finding> findings(
            ExerciseData data, Batch batch, List<Solution> solutions, List<Assessment> got) {
        List<Finding> findings = new ArrayList<>();
        long right = 0;
        for (int i = 0; i < solutions.size(); i++) {
            Solution solution = solutions.get(i);
            List<String> faults = new ArrayList<>(Expectation.faults(solution, got.get(i)));
            if (got.get(i).outcome() == Outcome.BROKEN || got.get(i).checks().isEmpty()) {
                faults.add("expected verdicts, got the outcome "
                        + got.get(i).outcome().word());
            }
            right += solution.kind() == Solution.Kind.RIGHT ? 1 : 0;
            findings.add(new Finding(data.slug(), solution.name(), expected(solution), faults));
        }
        findings.add(new Finding(
                data.slug(),
                "sentences",
                "each has a check, each check has one",
                Sentences.faults(data.files(), batch.plan().checks())));
        findings.add(new Finding(
                data.slug(), "alternatives", "at least one", right >= 2 ? List.of() : List.of("there is none")));
        return findings;
    }

    private static Set<String> caught(List<Solution> solutions, List<Assessment> got) {
        Set<String> caught = new HashSet<>();
        for (int i = 0; i < solutions.size(); i++) {
            if (solutions.get(i).kind() == Solution.Kind.MUTANT) {
                caught.addAll(Expectation.failed(got.get(i)));
            }
        }
        return caught;
    }

    private static List<String> uncaught(Batch batch, Set<String> caught) {
        return batch.plan().checks().stream()
                .map(planned -> planned.card())
                .filter(card -> card.isBinding() && !caught.contains(card.id()))
                .map(card -> "no mutant fails " + card.id())
                .toList();
    }

    private static String expected(Solution solution) {
        return switch (solution.kind()) {
            case STUB -> "nothing started";
            case RIGHT -> "everything";
            case MUTANT -> "fails " + String.join(", ", solution.fails());
        };
    }

    /** Whether this very state of exercise, solutions, suites and kit was proved on this computer before. */
    public boolean isProved(String slug) throws IOException {
        return Files.exists(stamp(slug));
    }

    /** Remembers that it was. */
    public void remember(String slug) throws IOException {
        Path stamp = stamp(slug);
        Files.createDirectories(stamp.resolveSibling(""));
        Files.writeString(stamp, "");
    }

    private Path stamp(String slug) throws IOException {
        ExerciseData data = bundle.exercise(slug);
        Map<String, byte[]> all = new TreeMap<>();
        data.files().forEach((path, bytes) -> all.put("exercise/" + path, bytes));
        bundle.files("solutions/" + slug).forEach((path, bytes) -> all.put("solution/" + path, bytes));
        all.put("suites", data.suiteHash().getBytes(StandardCharsets.US_ASCII));
        String kit = ChildLibraries.unpack(bundle, cache).kitHash();
        return cache.resolve("proved").resolve(slug + "-" + Hashes.of(Hashes.of(all) + kit + Runtime.version()));
    }
}
