package roundtrip.grader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import roundtrip.grader.demo.DemoClass;
import roundtrip.grader.intake.ClassFolder;
import roundtrip.grader.intake.ClassOptions;
import roundtrip.grader.intake.Intakes;
import roundtrip.grader.intake.Limits;
import roundtrip.grader.intake.Submission;
import roundtrip.grader.report.MarksCsv;
import roundtrip.grader.report.Pages;
import roundtrip.grader.report.PolicyFile;
import roundtrip.grader.report.ReadmeSentences;
import roundtrip.grader.report.Results;
import roundtrip.grader.report.ResultsFile;
import roundtrip.grader.run.Assessment;
import roundtrip.grader.run.Batch;
import roundtrip.grader.run.ResultsOf;
import roundtrip.grader.run.RunLimits;
import roundtrip.grader.sandbox.Boxes;
import roundtrip.grader.sandbox.Protection;
import roundtrip.grader.sandbox.ProtectionLevel;

/**
 * The grader for a caller inside this JVM, such as the site. Calls block until they are done; two at once are allowed. Student
 * code never runs in this JVM.
 */
public final class Grader implements AutoCloseable {
    private final Bundle bundle;
    private final Path cache;
    private final Clock clock;
    private final RandomGenerator random;
    private final RunLimits limits;
    private final Optional<ProtectionLevel> wanted;
    private final Optional<Path> policy;

    /** {@code wanted} is the level to run at, and no lower; without one it is the best that this computer gives. */
    public Grader(
            Bundle bundle,
            Path cache,
            Clock clock,
            RandomGenerator random,
            RunLimits limits,
            Optional<ProtectionLevel> wanted) {
        this(bundle, cache, clock, random, limits, wanted, Optional.empty());
    }

    private Grader(
            Bundle bundle,
            Path cache,
            Clock clock,
            RandomGenerator random,
            RunLimits limits,
            Optional<ProtectionLevel> wanted,
            Optional<Path> policy) {
        this.bundle = bundle;
        this.cache = cache;
        this.clock = clock;
        this.random = random;
        this.limits = limits;
        this.wanted = wanted;
        this.policy = policy;
    }

    /** The same grader with a policy file; the bundle is shared, so close one of the two. */
    public Grader withPolicy(Optional<Path> file) {
        return new Grader(bundle, cache, clock, random, limits, wanted, file);
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
     * Grades a folder or zip of submissions and writes results.json, marks.csv and pages into {@code out}; gives the path of
     * results.json. An {@link IOException} names what is wrong with the arguments or this computer.
     */
    public Path grade(Path submissions, String exercise, Path out, int jobs, Progress progress)
            throws IOException, InterruptedException {
        return grade(submissions, ClassOptions.none(), exercise, out, jobs, progress);
    }

    /** The same, told what the class folder does not tell by itself. */
    public Path grade(Path submissions, ClassOptions options, String exercise, Path out, int jobs, Progress progress)
            throws IOException, InterruptedException {
        Instant started = clock.instant();
        ExerciseData data = bundle.exercise(exercise);
        PolicyFile marks = PolicyFile.of(policy, out, exercise, data.declared());
        ChildLibraries libraries = ChildLibraries.unpack(bundle, cache);
        List<Submission> found = ClassFolder.list(submissions, options);
        if (found.isEmpty()) {
            throw new IOException("expected submissions in \"" + submissions + "\", got none");
        }
        Intakes intakes = new Intakes(data.rules(), Limits.standard());
        String seed = Long.toHexString(random.nextLong());
        List<Batch.Item> items = found.stream()
                .map(one -> new Batch.Item(
                        one.name(),
                        Hashes.of(seed + "\0" + exercise + "\0" + one.student()).substring(0, 16),
                        () -> intakes.take(one)))
                .toList();
        progress.begin(items.size());
        try (Boxes boxes = boxes(libraries, marks);
                Batch batch = new Batch(data, libraries, boxes, limits, jobs)) {
            Files.createDirectories(out);
            marks.keepIn(out);
            List<Assessment> done = batch.assess(
                    items,
                    (item, assessment) -> progress.done(
                            item.name(),
                            assessment.outcome().word(),
                            marks.shown(
                                    ResultsOf.submission(found.get(items.indexOf(item)), item.seed(), assessment),
                                    data.exercise().points())));
            List<Results.Submission> graded = new ArrayList<>();
            for (int i = 0; i < done.size(); i++) {
                graded.add(ResultsOf.submission(found.get(i), items.get(i).seed(), done.get(i)));
            }
            Results results = new Results(Results.SCHEMA, batch(data, libraries, boxes.level(), seed, started), graded);
            Results marked =
                    marks.applied(readme(data).in(results), data.exercise().points());
            return write(marked, marks, boxes.level(), out);
        }
    }

    private static ReadmeSentences readme(ExerciseData data) {
        byte[] text = data.files().getOrDefault("README.md", new byte[0]);
        return ReadmeSentences.of(new String(text, StandardCharsets.UTF_8));
    }

    /** Before the first submission it is known whether the policy is content with the level. */
    private Boxes boxes(ChildLibraries libraries, PolicyFile marks) throws IOException {
        Protection protection = new Protection(cache, libraries.jars());
        Boxes boxes = protection.wanted(wanted);
        try {
            marks.require(boxes.level());
            return boxes;
        } catch (IOException e) {
            boxes.close();
            throw e;
        }
    }

    private Path write(Results results, PolicyFile marks, ProtectionLevel level, Path out) throws IOException {
        Path file = out.resolve("results.json");
        MarksCsv.write(results, out.resolve("marks.csv"));
        Pages.Protection protection =
                new Pages.Protection(level.name(), level.title(), level.contains(), level.lacks());
        Pages.write(results, protection, marks, Optional.empty(), out);
        ResultsFile.write(results, file);
        return file;
    }

    private Results.Batch batch(
            ExerciseData data, ChildLibraries libraries, ProtectionLevel level, String seed, Instant started)
            throws IOException {
        return new Results.Batch(
                data.slug() + "-" + Long.toString(started.toEpochMilli(), 36),
                data.slug(),
                data.exercise().title(),
                1,
                data.suiteHash(),
                libraries.kitHash(),
                version(),
                String.valueOf(Runtime.version()),
                level.name(),
                "default: 6 tenths public, 4 tenths hidden, one decimal, half up",
                seed,
                data.declared(),
                started,
                clock.instant());
    }

    private static String version() {
        String version = Grader.class.getPackage().getImplementationVersion();
        return version == null ? "1.0.0-SNAPSHOT" : version;
    }

    @Override
    public void close() throws IOException {
        bundle.close();
    }
}
