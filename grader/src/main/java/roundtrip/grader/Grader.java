package roundtrip.grader;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import roundtrip.grader.bundle.Bundle;
import roundtrip.grader.bundle.ChildLibraries;
import roundtrip.grader.bundle.ExerciseData;
import roundtrip.grader.bundle.Hashes;
import roundtrip.grader.bundle.Solution;
import roundtrip.grader.demo.DemoClass;
import roundtrip.grader.intake.Intakes;
import roundtrip.grader.intake.Limits;
import roundtrip.grader.journal.Landmarks;
import roundtrip.grader.report.Decision;
import roundtrip.grader.report.PolicyFile;
import roundtrip.grader.report.Results;
import roundtrip.grader.run.RunLimits;
import roundtrip.grader.sandbox.Boxes;
import roundtrip.grader.sandbox.Protection;
import roundtrip.grader.sandbox.ProtectionLevel;

/**
 * The grader for a caller inside this JVM, such as the site. Calls block until they are done; two at once are allowed, but not into
 * one folder. Student code never runs in this JVM.
 */
public final class Grader implements AutoCloseable {
    private final Bundle bundle;
    private final Path cache;
    private final Clock clock;
    private final RandomGenerator random;
    private final RunLimits limits;
    private final Optional<ProtectionLevel> wanted;
    private final Landmarks landmarks;

    /** {@code wanted} is the level to run at, and no lower; without one it is the best that this computer gives. */
    public Grader(
            Bundle bundle,
            Path cache,
            Clock clock,
            RandomGenerator random,
            RunLimits limits,
            Optional<ProtectionLevel> wanted) {
        this(bundle, cache, clock, random, limits, wanted, Landmarks.none());
    }

    Grader(
            Bundle bundle,
            Path cache,
            Clock clock,
            RandomGenerator random,
            RunLimits limits,
            Optional<ProtectionLevel> wanted,
            Landmarks landmarks) {
        this.bundle = bundle;
        this.cache = cache;
        this.clock = clock;
        this.random = random;
        this.limits = limits;
        this.wanted = wanted;
        this.landmarks = landmarks;
    }

    /** With the exercises that this build carries and the limits of the course. */
    public static Grader open(Clock clock, RandomGenerator random) throws IOException {
        return new Grader(
                Bundle.open(), ChildLibraries.defaultCache(), clock, random, RunLimits.standard(), Optional.empty());
    }

    /** The slots that this computer can carry: one core is left for the rest. */
    public static int defaultJobs() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    /** Slugs in course order. */
    public List<String> exercises() throws IOException {
        return bundle.slugs();
    }

    /** Makes {@code folder/submissions/} and {@code folder/expected.csv}. */
    public void demoClass(String exercise, Path folder) throws IOException {
        new DemoClass(bundle, exercise).write(folder);
    }

    /**
     * A name for the demo class together with all that its verdicts depend on: a folder that was begun under another name cannot go
     * on.
     */
    public String demoClassName(String exercise) throws IOException {
        ExerciseData data = bundle.exercise(exercise);
        List<String> facts = new ArrayList<>(List.of(
                data.slug(),
                data.suiteHash(),
                ChildLibraries.unpack(bundle, cache).kitHash(),
                String.valueOf(Runtime.version())));
        Solution.of(bundle, data).forEach(one -> facts.add(one.name() + " " + Hashes.of(one.files())));
        return data.slug() + "-" + Hashes.of(String.join("\n", facts)).substring(0, 12);
    }

    /** As {@link #grade(GradeRequest, Progress)}. */
    public Path grade(Path submissions, String exercise, Path out, int jobs, Progress progress)
            throws IOException, InterruptedException {
        return grade(new GradeRequest(submissions, exercise, out, jobs), progress);
    }

    /**
     * Grades what has no result in the folder yet, and writes results.json, marks.csv and pages there; gives the path of
     * results.json. A run that was interrupted goes on where it was. An {@link IOException} names what is wrong with the arguments or
     * this computer; a {@link roundtrip.grader.journal.WriteFailed} among them, what could not be written.
     */
    public Path grade(GradeRequest request, Progress progress) throws IOException, InterruptedException {
        ExerciseData data = bundle.exercise(request.exercise());
        Handed handed = Handed.in(request.submissions(), request.about(), new Intakes(data.rules(), Limits.standard()));
        ChildLibraries libraries = ChildLibraries.unpack(bundle, cache);
        PolicyFile policy = PolicyFile.of(request.policy(), request.out(), data.slug(), data.declared());
        BatchFacts facts = new BatchFacts(data, libraries, policy.label());
        if (wanted.isPresent()) {
            policy.require(wanted.get());
        }
        try (ResultsFolder folder = ResultsFolder.open(request.out(), clock, landmarks)) {
            boolean fresh = folder.generations().isEmpty();
            if (!fresh) {
                Results.Batch begun = folder.generation(folder.current()).batch();
                facts.requireSame(begun, request.out());
                handed.requireUnchanged(folder);
                tellOfClock(begun, progress);
                if (folder.journal().finished(begun.generation()).size() == handed.size()) {
                    progress.note("all " + handed.size() + " were graded before: nothing is left to do");
                    policy.require(ProtectionLevel.valueOf(begun.protection()));
                    policy.keepIn(request.out());
                    return folder.write(data);
                }
            }
            try (Boxes boxes = boxes(libraries, progress)) {
                policy.require(boxes.level());
                policy.keepIn(request.out());
                if (fresh) {
                    String seed = Long.toHexString(random.nextLong());
                    folder.begin(new ResultsFolder.Generation(0, facts.batch(boxes.level(), 1, seed, clock.instant())));
                }
                Results.Batch begun = folder.generation(folder.current()).batch();
                BatchFacts.requireLevel(begun, boxes.level(), request.out());
                new Grading(data, libraries, boxes, policy, limits, clock)
                        .run(
                                folder,
                                begun.generation(),
                                handed.candidates(data.slug(), begun.seed()),
                                request.jobs(),
                                progress);
            }
            return folder.write(data);
        }
    }

    /**
     * Grades again what was graded into {@code results}, from the files that were kept then, into a new generation beside the one
     * that counts; one that was interrupted is completed. Nothing counts before it is applied.
     */
    public Changes regrade(Path results, int jobs, Progress progress) throws IOException, InterruptedException {
        try (ResultsFolder folder = ResultsFolder.existing(results, clock, landmarks)) {
            ResultsFolder.Generation counts = folder.generation(folder.current());
            ExerciseData data = bundle.exercise(counts.batch().exercise());
            ChildLibraries libraries = ChildLibraries.unpack(bundle, cache);
            PolicyFile policy = folder.policy(Optional.empty(), data);
            try (Boxes boxes = boxes(libraries, progress)) {
                policy.require(boxes.level());
                Regrade regrade = new Regrade(folder, counts, new BatchFacts(data, libraries, policy.label()));
                int generation = regrade.generation(boxes.level(), clock.instant());
                new Grading(data, libraries, boxes, policy, limits, clock)
                        .run(folder, generation, regrade.candidates(generation), jobs, progress);
                return Changes.between(folder.results(counts.number()), folder.results(generation));
            }
        }
    }

    /** Makes a generation count, and writes the reports anew; gives the path of results.json. */
    public Path apply(Path results, int generation, String by, String reason) throws IOException {
        try (ResultsFolder folder = ResultsFolder.existing(results, clock, landmarks)) {
            ResultsFolder.Generation counts = folder.generation(folder.current());
            ExerciseData data = bundle.exercise(counts.batch().exercise());
            String policy = folder.policy(Optional.empty(), data).label();
            new Regrade(folder, counts, new BatchFacts(data, ChildLibraries.unpack(bundle, cache), policy))
                    .requireApplicable(generation);
            folder.decide(generation, Decision.apply(by, reason));
            return folder.write(data);
        }
    }

    private Boxes boxes(ChildLibraries libraries, Progress progress) throws IOException {
        Boxes boxes = new Protection(cache, libraries.jars()).wanted(wanted);
        ProtectionLevel level = boxes.level();
        progress.note("protection level " + level + ", " + level.title() + ": contains " + level.contains());
        progress.note("it does not contain: " + level.lacks());
        return boxes;
    }

    /** Deadlines and the order of results do not look at the wall clock; only the times in the reports do. */
    private void tellOfClock(Results.Batch begun, Progress progress) {
        Instant now = clock.instant();
        if (now.isBefore(begun.started())) {
            progress.note("this computer's clock stands at " + now + ", before this batch was begun at "
                    + begun.started() + ": times in the reports will be out of order, nothing else depends on them");
        }
    }

    @Override
    public void close() throws IOException {
        bundle.close();
    }
}
