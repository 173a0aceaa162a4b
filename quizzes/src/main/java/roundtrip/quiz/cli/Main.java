package roundtrip.quiz.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The entry of {@code quizzes.jar}: exit 0 fine, 1 findings, 2 wrong usage or input. */
@Command(
        name = "quizzes",
        description = "Works on Roundtrip's question bank.",
        mixinStandardHelpOptions = true,
        version = "1.0.0",
        subcommands = {
            LintCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            PrintCommand.class,
            ReplayCommand.class,
            MarksCommand.class,
            AnalyseCommand.class,
            SchemaCommand.class,
            BenchmarkCommand.class
        })
public final class Main implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run
    private CommandSpec spec;

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(failure.getMessage());
                    return CommandLine.ExitCode.USAGE;
                })
                .execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "expected a command, for example: lint");
    }
}
