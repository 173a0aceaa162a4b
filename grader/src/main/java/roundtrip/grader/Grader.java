package roundtrip.grader;

import java.io.IOException;
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
import roundtrip.grader.intake.Intakes;
import roundtrip.grader.intake.Limits;
import roundtrip.grader.intake.Submission;
import roundtrip.grader.report.MarksCsv;
import roundtrip.grader.report.Pages;
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

    /** {@code wanted} is the level to run at, and no lower; without one it is the best that this computer gives. */
    public Grader(
            Bundle bundle,
            Path cache,
            Clock clock,
            RandomGenerator random,
            RunLimits limits,
            Optional<ProtectionLevel> wanted) {
        this.bundle = bundle;
        this.cache = cache;
        this.clock = clock;
        this.random = random;
        this.limits = limits;
        this.wanted = wanted;
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
        Instant started = clock.instant();
        ExerciseData data = bundle.exercise(exercise);
        ChildLibraries libraries = ChildLibraries.unpack(bundle, cache);
        List<Submission> found = ClassFolder.list(submissions);
        if (found.isEmpty()) {
            throw new IOException("expected submissions in \"" + submissions + "\", got none");
        }
        Files.createDirectories(out);
        Intakes intakes = new Intakes(data.rules(), Limits.standard());
        String seed = Long.toHexString(random.nextLong());
        List<Batch.Item> items = found.stream()
                .map(one -> new Batch.Item(
                        one.name(),
                        Hashes.of(seed + "\0" + exercise + "\0" + one.student()).substring(0, 16),
                        () -> intakes.take(one)))
                .toList();
        progress.begin(items.size());
        try (Boxes boxes = boxes(libraries);
                Batch batch = new Batch(data, libraries, boxes, limits, jobs)) {
            List<Assessment> done = batch.assess(
                    items,
                    (item, assessment) ->
                            progress.done(item.name(), assessment.outcome().word(), shown(assessment)));
            List<Results.Submission> graded = new ArrayList<>();
            for (int i = 0; i < done.size(); i++) {
                graded.add(ResultsOf.submission(found.get(i), items.get(i).seed(), done.get(i)));
            }
            return write(
                    new Results(Results.SCHEMA, batch(data, libraries, boxes.level(), seed, started), graded),
                    boxes.level(),
                    out);
        }
    }

    private Boxes boxes(ChildLibraries libraries) throws IOException {
        Protection protection = new Protection(cache, libraries.jars());
        return wanted.isPresent() ? protection.open(wanted.get()) : protection.best();
    }

    private static String shown(Assessment assessment) {
        return assessment.mark().rounded().map(mark -> mark.toPlainString()).orElse("withheld");
    }

    private Path write(Results results, ProtectionLevel level, Path out) throws IOException {
        Path file = out.resolve("results.json");
        MarksCsv.write(results, out.resolve("marks.csv"));
        Pages.Protection protection =
                new Pages.Protection(level.name(), level.title(), level.contains(), level.lacks());
        Pages.write(results, protection, out);
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
