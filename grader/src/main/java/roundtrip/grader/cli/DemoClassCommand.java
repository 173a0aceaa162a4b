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
        description = "Makes a class of submissions whose marks are known: DIR/submissions/ and DIR/expected.csv.",
        mixinStandardHelpOptions = true)
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
