package roundtrip.grader.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import roundtrip.grader.sandbox.Boxes;
import roundtrip.grader.sandbox.Usage;
import roundtrip.kit.bench.Bench;
import roundtrip.kit.bench.ClassFiles;
import roundtrip.kit.bench.RemoteHost;
import roundtrip.kit.check.Exercise;
import roundtrip.kit.check.Verdict;
import roundtrip.kit.wire.Pace;

/** A compiled submission that can be run again and again, each time in fresh boxes with the same seed. One run at a time. */
final class Program {
    private static final Duration GRACE = Duration.ofMinutes(2);

    private final Exercise exercise;
    private final Plan plan;
    private final Boxes boxes;
    private final Path jar;
    private final Path folder;
    private final String seed;
    private final RunLimits limits;
    private final Pace pace;
    private int runs;

    Program(
            Exercise exercise,
            Plan plan,
            Boxes boxes,
            Path jar,
            Path folder,
            String seed,
            RunLimits limits,
            Pace pace) {
        this.exercise = exercise;
        this.plan = plan;
        this.boxes = boxes;
        this.jar = jar;
        this.folder = folder;
        this.seed = seed;
        this.limits = limits;
        this.pace = pace;
    }

    /** Every check. */
    Run whole() throws IOException, InterruptedException {
        return run(Set.of());
    }

    /** These checks and no others. */
    Run some(Set<String> ids) throws IOException, InterruptedException {
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("expected at least one check to run again");
        }
        return run(ids);
    }

    private Run run(Set<String> only) throws IOException, InterruptedException {
        Path own = Files.createDirectory(folder.resolve("r" + runs++));
        try (BoxHosts hosts = new BoxHosts(exercise, boxes, jar, own, pace);
                Bench bench = new Bench(exercise, hosts, seed, pace, () -> ClassFiles.read(jar))) {
            Watch watch = new Watch(bench, hosts, limits, only.isEmpty());
            String ours;
            try {
                ours = suites(bench, hosts, only);
            } finally {
                watch.close();
            }
            Duration cpu = hosts.look().stream().map(Usage::cpu).reduce(Duration.ZERO, Duration::plus);
            return run(bench, ours, cpu, messages(bench, hosts), !only.isEmpty());
        }
    }

    private static Run run(Bench bench, String ours, Duration cpu, List<String> messages, boolean withTranscripts) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        Map<String, List<String>> transcripts = new HashMap<>();
        bench.judged().forEach(one -> {
            verdicts.put(one.card().id(), one.verdict());
            if (withTranscripts && one.verdict().isPassed()) {
                transcripts.put(one.card().id(), bench.transcript(one.card().id()));
            }
        });
        return new Run(verdicts, transcripts, bench.over(), ours, cpu, messages);
    }

    /** Runs the suites on a thread that can be given up; says what of ours failed, or nothing. */
    private String suites(Bench bench, BoxHosts hosts, Set<String> only) throws InterruptedException {
        FutureTask<String> suites = new FutureTask<>(() -> Suites.run(plan.methods(only), bench), "");
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
