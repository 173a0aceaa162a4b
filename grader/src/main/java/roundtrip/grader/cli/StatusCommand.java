package roundtrip.grader.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import roundtrip.grader.journal.ProcessMark;
import roundtrip.grader.report.Status;

@Command(
        name = "status",
        header = "Says how far a grading run is",
        description = {
            "Reads DIR/status.json and nothing else, so it disturbs nobody; it also says whether the grader that wrote it still lives."
        },
        mixinStandardHelpOptions = true)
@Manual(
        examples = "status results",
        files = "DIR/status.json: read",
        exits = {"0:always, when there is a run to speak of", "2:wrong usage or input"},
        seeAlso = {"grade", "review"})
final class StatusCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "the folder that grade writes to, or that of grade --all")
    private Path results = Path.of("");

    @Override
    public Integer call() throws IOException {
        PrintWriter print = Output.of(spec);
        boolean unwell = false;
        for (Path folder : folders()) {
            Status status = Status.read(folder);
            lines(status).forEach(print::println);
            unwell |= status.broken() + status.unstable() > 0;
        }
        print.flush();
        return unwell ? Main.BROKEN : 0;
    }

    /** The folder itself, or those below it that hold one exercise each. */
    private List<Path> folders() throws IOException {
        if (!Files.isDirectory(results) || Files.exists(results.resolve("status.json"))) {
            return List.of(results);
        }
        try (Stream<Path> listed = Files.list(results)) {
            List<Path> below = listed.filter(one -> Files.exists(one.resolve("status.json")))
                    .sorted()
                    .toList();
            return below.isEmpty() ? List.of(results) : below;
        }
    }

    static List<String> lines(Status status) {
        Double rate = status.perMinute();
        Long left = status.secondsLeft();
        return List.of(
                status.exercise() + ", generation " + status.generation() + ", protection level " + status.protection(),
                "  " + status.all() + " in all: " + status.queued() + " queued, " + status.running() + " running, "
                        + status.done() + " done, of which " + status.broken() + " broken, " + status.unstable()
                        + " unstable",
                "  "
                        + (rate == null ? "no rate yet" : rate + " a minute")
                        + (left == null || status.finished() ? "" : ", about " + Console.time(left) + " left"),
                "  " + writer(status) + ", " + status.at());
    }

    private static String writer(Status status) {
        if (status.finished()) {
            return "done";
        }
        return new ProcessMark(status.pid(), status.process()).isAlive()
                ? "process " + status.pid() + " works on it"
                : "the grader that wrote this is gone: give its command again, and it goes on";
    }
}
