package roundtrip.grader.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import roundtrip.grader.GradeRequest;
import roundtrip.grader.Grader;
import roundtrip.grader.Progress;
import roundtrip.grader.bundle.Bundle;
import roundtrip.grader.report.Results;
import roundtrip.grader.report.ResultsFile;

@Command(
        name = "grade",
        description =
                "Grades every submission in a folder or zip and writes results.json, marks.csv and pages to read. A run that"
                        + " was interrupted goes on when the same command is given again; nothing is graded twice.",
        mixinStandardHelpOptions = true)
final class GradeCommand implements Callable<Integer> {
    private final Clock clock;
    private final RandomGenerator random;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(
            paramLabel = "SUBMISSIONS",
            description = "a folder with one folder or zip per student, or one such zip; names as Moodle, Canvas and"
                    + " Gradescope write them are understood")
    private Path submissions = Path.of("");

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    /** One of the two. */
    private static final class Which {
        @Option(
                names = "--exercise",
                required = true,
                paramLabel = "SLUG",
                description = "the exercise: 05-seven-methods")
        private @Nullable String exercise;

        @Option(
                names = "--all",
                required = true,
                description = "all exercises: SUBMISSIONS holds one folder or zip for each, named by its slug, and"
                        + " DIR gets a folder for each")
        private boolean all;
    }

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "where results are written")
    private Path out = Path.of("");

    @Option(names = "--json", description = "progress as JSON, one object per line, for programs")
    private boolean json;

    GradeCommand(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter print = Output.of(spec);
        Progress progress = json ? new JsonLines(print) : Console.progress(print);
        try (Grader grader =
                new Grader(Bundle.open(), common.cache(), clock, random, common.limits(), common.protection())) {
            boolean well = true;
            for (GradeRequest request : requests(grader)) {
                if (which.all) {
                    progress.note(request.exercise());
                }
                well &= grade(grader, request, progress, print);
            }
            return well ? 0 : Main.BROKEN;
        }
    }

    private List<GradeRequest> requests(Grader grader) throws IOException {
        String one = which.exercise;
        if (one != null) {
            return List.of(new GradeRequest(submissions, one, out, common.jobs()));
        }
        Map<String, Path> found = new LinkedHashMap<>();
        for (String slug : grader.exercises()) {
            for (String name : List.of(slug, slug + ".zip")) {
                if (Files.exists(submissions.resolve(name))) {
                    found.putIfAbsent(slug, submissions.resolve(name));
                }
            }
        }
        if (found.isEmpty()) {
            throw new IOException("expected a folder or zip for at least one exercise in \"" + submissions + "\": "
                    + String.join(", ", grader.exercises()) + "; got none");
        }
        int jobs = common.jobs();
        return found.entrySet().stream()
                .map(each -> new GradeRequest(each.getValue(), each.getKey(), out.resolve(each.getKey()), jobs))
                .toList();
    }

    /** Whether nothing is broken or unstable. */
    private boolean grade(Grader grader, GradeRequest request, Progress progress, PrintWriter print)
            throws IOException, InterruptedException {
        List<Results.Submission> graded =
                ResultsFile.read(grader.grade(request, progress)).submissions();
        long withheld = graded.stream().filter(one -> one.mark().withheld()).count();
        long unstable = graded.stream()
                .filter(one -> one.checks().stream().anyMatch(Results.Check::unstable))
                .count();
        if (progress instanceof JsonLines lines) {
            Map<String, Object> end = new LinkedHashMap<>();
            end.put("exercise", request.exercise());
            end.put("submissions", graded.size());
            end.put("withheld", withheld);
            end.put("unstable", unstable);
            end.put("results", request.out().resolve("results.json").toString());
            lines.say("end", end);
        } else {
            print.println(graded.size() + (graded.size() == 1 ? " submission" : " submissions") + " graded, " + withheld
                    + " withheld, " + unstable + " unstable: open "
                    + request.out().resolve("index.html"));
            if (withheld + unstable > 0) {
                print.println("a person must look: grader review " + request.out());
            }
            print.flush();
        }
        return withheld + unstable == 0;
    }
}
