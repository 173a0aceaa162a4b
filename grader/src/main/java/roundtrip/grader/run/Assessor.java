package roundtrip.grader.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import roundtrip.grader.build.Compilation;
import roundtrip.grader.build.Compiler;
import roundtrip.grader.bundle.ChildLibraries;
import roundtrip.grader.bundle.ExerciseData;
import roundtrip.grader.bundle.Folders;
import roundtrip.grader.intake.Intake;
import roundtrip.grader.mark.Outcome;
import roundtrip.grader.sandbox.Boxes;
import roundtrip.grader.sandbox.Usage;
import roundtrip.kit.bench.Bench;
import roundtrip.kit.bench.ClassFiles;
import roundtrip.kit.bench.RemoteHost;
import roundtrip.kit.wire.Pace;

/** Takes one submission's files from source to verdicts. One compiler, so one submission at a time. */
final class Assessor {
    private static final Duration GRACE = Duration.ofMinutes(2);

    private final ExerciseData data;
    private final Plan plan;
    private final ChildLibraries libraries;
    private final Boxes boxes;
    private final RunLimits limits;
    private final Pace pace;
    private final Compiler compiler;
    private final Verdicts verdicts;

    Assessor(
            ExerciseData data,
            Plan plan,
            ChildLibraries libraries,
            Boxes boxes,
            RunLimits limits,
            Pace pace,
            Compiler compiler) {
        this.data = data;
        this.plan = plan;
        this.libraries = libraries;
        this.boxes = boxes;
        this.limits = limits;
        this.pace = pace;
        this.compiler = compiler;
        this.verdicts = new Verdicts(plan, data.exercise().points());
    }

    Assessment assess(Intake intake, String seed) throws IOException, InterruptedException {
        if (intake instanceof Intake.Taken taken) {
            return compileAndRun(taken, seed);
        }
        if (intake instanceof Intake.Unreadable unreadable) {
            return verdicts.none(Outcome.NOT_COMPILED, "", List.of(unreadable.message()), intake.notes());
        }
        if (intake instanceof Intake.Rejected rejected) {
            return verdicts.none(Outcome.REJECTED, "", List.of(rejected.reason()), intake.notes());
        }
        return verdicts.none(
                Outcome.EMPTY,
                "",
                List.of("no file of the exercise was found; expected "
                        + String.join(", ", data.exercise().editable())),
                intake.notes());
    }

    private Assessment compileAndRun(Intake.Taken taken, String seed) throws IOException, InterruptedException {
        Map<String, byte[]> sources = new LinkedHashMap<>(data.givenSources());
        taken.files().forEach((path, bytes) -> {
            if (path.endsWith(".java")) {
                sources.put(path, bytes);
            }
        });
        Compilation compilation = compiler.compile(sources, libraries.jars(), data.packages());
        if (compilation instanceof Compilation.NotCompiled not) {
            return verdicts.none(Outcome.NOT_COMPILED, taken.sha256(), not.messages(), taken.notes());
        }
        Path folder = Files.createTempDirectory("rt");
        try {
            Path jar = folder.resolve("student.jar");
            Files.write(jar, ((Compilation.Compiled) compilation).jar());
            return run(taken, jar, folder, seed);
        } finally {
            Folders.delete(folder);
        }
    }

    private Assessment run(Intake.Taken taken, Path jar, Path folder, String seed) throws InterruptedException {
        try (BoxHosts hosts = new BoxHosts(boxes, jar, folder, pace);
                Bench bench = new Bench(data.exercise(), hosts, seed, pace, () -> ClassFiles.read(jar))) {
            Watch watch = new Watch(bench, hosts, limits);
            String ours;
            try {
                ours = runSuites(bench, hosts);
            } finally {
                watch.close();
            }
            Duration cpu = hosts.look().stream().map(Usage::cpu).reduce(Duration.ZERO, Duration::plus);
            return verdicts.of(bench, ours, taken, cpu, messages(bench, hosts));
        }
    }

    /** Runs the suites on a thread that can be given up; says what of ours failed, or nothing. */
    private String runSuites(Bench bench, BoxHosts hosts) throws InterruptedException {
        FutureTask<String> suites = new FutureTask<>(() -> Suites.run(plan.suites(), bench), "");
        Thread thread = new Thread(suites, "suites");
        thread.setDaemon(true);
        thread.start();
        try {
            return suites.get(limits.wall().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            hosts.end();
            thread.interrupt();
            return "a suite did not end";
        } catch (ExecutionException e) {
            return "a suite could not be run: " + e.getCause();
        }
    }

    private static List<String> messages(Bench bench, BoxHosts hosts) {
        List<String> messages = new ArrayList<>();
        bench.endings().forEach(ending -> messages.add("the program ended by itself: " + ending));
        for (RemoteHost host : hosts.opened()) {
            String output = host.output().strip();
            if (!output.isEmpty()) {
                messages.add("the program printed:\n" + output);
                break;
            }
        }
        return messages;
    }
}
