package roundtrip.grader.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import roundtrip.grader.Grader;
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
            "DIR/results.json: written: everything, for programs",
            "DIR/marks.csv: written: one line per submission",
            "DIR/index.html, DIR/students/: written: pages to read"
        },
        exits = {
            "0:every submission got its verdicts",
            "1:some marks are withheld, since something of ours broke",
            "2:wrong usage or input, or the required protection is not reached",
            "3:a suite is not what it declares"
        },
        seeAlso = {"export", "prove", "demo-class"})
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

    @Option(names = "--exercise", required = true, paramLabel = "SLUG", description = "the exercise: 05-seven-methods")
    private String exercise = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "where results are written")
    private Path out = Path.of("");

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "how verdicts become marks, kept in DIR as policy.yml (default: the one that DIR keeps, else"
                    + " 6 tenths public and 4 tenths hidden, one decimal, half up)")
    private @Nullable Path policy;

    GradeCommand(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter print = Output.of(spec);
        try (Grader grader = new Grader(
                        Bundle.open(), common.cache(), clock, random, common.limits(), common.protection())
                .withPolicy(Optional.ofNullable(policy))) {
            Path file =
                    grader.grade(submissions, about.options(), exercise, out, common.jobs(), Console.progress(print));
            Results results = ResultsFile.read(file);
            long withheld = results.submissions().stream()
                    .filter(one -> one.mark().withheld())
                    .count();
            print.println(results.submissions().size() + " submissions graded, " + withheld + " withheld: open "
                    + out.resolve("index.html"));
            print.flush();
            return withheld == 0 ? 0 : Main.BROKEN;
        }
    }
}
