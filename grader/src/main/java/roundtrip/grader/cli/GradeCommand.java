package roundtrip.grader.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
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
        description =
                "Grades every submission in a folder or zip and writes results.json, marks.csv and pages to read.",
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

    @Option(names = "--exercise", required = true, paramLabel = "SLUG", description = "the exercise: 05-seven-methods")
    private String exercise = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "where results are written")
    private Path out = Path.of("");

    GradeCommand(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter print = Output.of(spec);
        try (Grader grader =
                new Grader(Bundle.open(), common.cache(), clock, random, common.limits(), common.protection())) {
            Path file = grader.grade(submissions, exercise, out, common.jobs(), Console.progress(print));
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
