package roundtrip.grader.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        header = "Grades every submission in a folder or zip",
        description = {
            "Takes every submission, compiles it and runs the checks of the exercise against it, each in a box of its own, and"
                    + " writes results.json, marks.csv and pages to read.",
            "",
            "A run that was interrupted goes on when the same command is given again; nothing is lost and nothing is graded"
                    + " twice. What would cost points is run a second time before it does.",
            "",
            "Understood are folders and zips as Moodle, Canvas, Gradescope and GitHub Classroom hand them out, and plain ones: one"
                    + " folder or zip per student, named after the student. Of a submission only the files are taken that the"
                    + " exercise lets students change."
        },
        mixinStandardHelpOptions = true)
@Manual(
        examples = {
            "grade submissions --exercise 05-seven-methods --out results",
            "grade CS101-Lab5.zip --exercise 05-seven-methods --out results --times received.csv",
            "grade lab5-submissions --assignment lab5 --exercise 05-seven-methods --out results --times grades.csv"
        },
        files = {
            "SUBMISSIONS: read, never written",
            "SUBMISSIONS/roster.csv: read: names of the students",
            "SUBMISSIONS/submission_metadata.yml: read: names and times of a Gradescope export",
            "DIR/journal/: read and written: the record, from which all else is made",
            "DIR/status.json: written: how far the run is",
            "DIR/results.json: written: everything, for programs",
            "DIR/marks.csv: written: one line per submission",
            "DIR/index.html, DIR/students/: written: pages to read"
        },
        exits = {
            "0:every submission got its verdicts",
            "1:some marks are withheld, since something of ours broke, or some checks are unstable",
            "2:wrong usage or input, or the required protection is not reached",
            "3:a suite is not what it declares"
        },
        seeAlso = {"status", "review", "regrade", "export", "policy"})
final class GradeCommand implements Callable<Integer> {
    private final Clock clock;
    private final RandomGenerator random;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final ClassOptionsMixin about = new ClassOptionsMixin();

    @Parameters(
            paramLabel = "SUBMISSIONS",
            description = "a folder with one folder or zip per student, or one zip of such a folder")
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

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "how verdicts become marks, kept in DIR as policy.yml (default: the one that DIR keeps, else"
                    + " 6 tenths public and 4 tenths hidden, one decimal, half up)")
    private @Nullable Path policy;

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
            return List.of(request(submissions, one, out));
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
        List<GradeRequest> requests = new ArrayList<>();
        for (Map.Entry<String, Path> each : found.entrySet()) {
            requests.add(request(each.getValue(), each.getKey(), out.resolve(each.getKey())));
        }
        return requests;
    }

    private GradeRequest request(Path from, String slug, Path to) {
        return new GradeRequest(from, about.options(), slug, to, Optional.ofNullable(policy), common.jobs());
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
