package roundtrip.grader.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
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
import roundtrip.grader.Changes;
import roundtrip.grader.Grader;
import roundtrip.grader.bundle.Bundle;

@Command(
        name = "regrade",
        header = "Grades again beside the marks that count",
        description = {
            "Takes the files that were kept when they were first graded, with the seeds of that time, and writes a new generation"
                    + " beside the one that counts. --preview says who would change and by which check; --apply makes a"
                    + " generation count, unless suite, policy or submissions are not those of the preview any more, or"
                    + " something in it is broken or unstable. Old generations stay."
        },
        mixinStandardHelpOptions = true)
@Manual(
        examples = {
            "regrade results --preview",
            "regrade results --apply 2 --by \"A. Lund\" --reason \"the check for HEAD was too strict\""
        },
        files = {"DIR/journal/: read and written", "DIR/results.json, DIR/marks.csv, DIR/index.html: written by --apply"
        },
        exits = {
            "0:previewed or applied",
            "1:something of the preview is broken or unstable",
            "2:wrong usage or input, or it cannot be applied"
        },
        seeAlso = {"review", "policy"})
final class RegradeCommand implements Callable<Integer> {
    private final Clock clock;
    private final RandomGenerator random;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "DIR", description = "the folder that grade wrote to")
    private Path results = Path.of("");

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    /** One of the two. */
    private static final class What {
        @Option(
                names = "--preview",
                required = true,
                description = "grade again and say who would get another mark, and why")
        private boolean preview;

        @Option(names = "--apply", required = true, paramLabel = "N", description = "make generation N count")
        private @Nullable Integer apply;
    }

    @Option(names = "--by", paramLabel = "NAME", description = "who applies it; recorded (default: ${DEFAULT-VALUE})")
    private String by = System.getProperty("user.name", "unknown");

    @Option(names = "--reason", paramLabel = "TEXT", description = "why; recorded (default: ${DEFAULT-VALUE})")
    private String reason = "regraded";

    RegradeCommand(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter print = Output.of(spec);
        try (Grader grader =
                new Grader(Bundle.open(), common.cache(), clock, random, common.limits(), common.protection())) {
            Integer number = what.apply;
            if (number != null && !what.preview) {
                grader.apply(results, number, by, reason);
                print.println("generation " + number + " counts now: open " + results.resolve("index.html"));
                print.flush();
                return 0;
            }
            Changes changes = grader.regrade(results, common.jobs(), Console.progress(print));
            changes.lines(results).forEach(print::println);
            print.flush();
            return changes.broken() + changes.unstable() == 0 ? 0 : Main.BROKEN;
        }
    }
}
