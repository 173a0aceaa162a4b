package roundtrip.grader.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import roundtrip.grader.Grader;

@Command(
        name = "demo-class",
        header = "Makes a class of submissions whose marks are known",
        description = {
            "Writes a class as students would hand it in, good, wrong and hostile submissions among them, and the marks that"
                    + " they must get: a way to try the grader before a real class."
        },
        mixinStandardHelpOptions = true)
@Manual(
        examples = {"demo-class --out class", "grade class/submissions --exercise 05-seven-methods --out results"},
        files = {
            "DIR/submissions/: written: the class",
            "DIR/expected.csv: written: outcome and mark of each, to compare with marks.csv"
        },
        exits = {"0:the class was written", "2:wrong usage or input"},
        seeAlso = "grade")
final class DemoClassCommand implements Callable<Integer> {
    private final Clock clock;
    private final RandomGenerator random;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "where the class is written")
    private Path out = Path.of("");

    @Option(names = "--exercise", paramLabel = "SLUG", description = "the exercise (default: ${DEFAULT-VALUE})")
    private String exercise = "05-seven-methods";

    DemoClassCommand(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Integer call() throws IOException {
        try (Grader grader = Grader.open(clock, random)) {
            grader.demoClass(exercise, out);
        }
        PrintWriter print = Output.of(spec);
        print.println("wrote " + out.resolve("submissions") + " and " + out.resolve("expected.csv"));
        print.println("grade it: java -jar grader.jar grade " + out.resolve("submissions") + " --exercise " + exercise
                + " --out " + out.resolve("results"));
        print.flush();
        return 0;
    }
}
