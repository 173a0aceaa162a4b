package roundtrip.grader.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import roundtrip.grader.report.Shown;

/** {@code java -jar grader.jar}. */
@Command(
        name = "grader",
        description = {
            "Grades a class's submissions over the wire. \"grader\" stands for: java -jar grader.jar",
            "grader help COMMAND prints the manual of a command."
        },
        mixinStandardHelpOptions = true,
        version = "grader 1.0.0-SNAPSHOT",
        synopsisSubcommandLabel = "COMMAND")
@Manual(
        examples = {
            "demo-class --out class",
            "grade class/submissions --exercise 05-seven-methods --out results",
            "export results --format junit --marks final"
        },
        exits = {
            "0:all well: every submission got a verdict, every proof holds",
            "1:some submissions could not be judged (BROKEN) or are unstable, or something could not be written",
            "2:wrong usage or input, or the required protection is not reached",
            "3:a proof of our own fails"
        })
public final class Main implements Runnable {
    static final int BROKEN = 1;
    static final int USAGE = 2;
    static final int PROOF_FAILS = 3;

    @Spec
    private @Nullable CommandSpec spec;

    private Main() {}

    public static void main(String[] args) {
        SmallHeap.ask();
        System.exit(commands(Clock.systemUTC(), new SecureRandom()).execute(args));
    }

    /** Clock and chance come in here and nowhere else. */
    static CommandLine commands(Clock clock, RandomGenerator random) {
        CommandLine line = new CommandLine(new Main())
                .addSubcommand(new GradeCommand(clock, random))
                .addSubcommand(new StatusCommand())
                .addSubcommand(new ReviewCommand(clock))
                .addSubcommand(new RegradeCommand(clock, random))
                .addSubcommand(new JournalCommand())
                .addSubcommand(new ProveCommand())
                .addSubcommand(new DemoClassCommand(clock, random))
                .addSubcommand(new KitCommand())
                .addSubcommand(new PolicyCommand())
                .addSubcommand(new ExplainCommand())
                .addSubcommand(new ReportCommand(clock))
                .addSubcommand(new DoctorCommand())
                .addSubcommand(new RedteamCommand(clock, random))
                .addSubcommand(new ExportCommand(clock))
                .addSubcommand(new CompletionCommand())
                .addSubcommand(new HelpCommand());
        line.setExecutionExceptionHandler((failure, command, parsed) -> Failures.tell(failure, command.getErr()));
        line.setParameterExceptionHandler(Mistakes::tell);
        return Manuals.style(line);
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "expected a command: "
                            + String.join(", ", spec.subcommands().keySet()));
        }
    }

    /** Our exceptions as sentences, and as exit codes. */
    private static final class Failures {
        private Failures() {}

        static int tell(Exception failure, PrintWriter err) {
            if (failure instanceof roundtrip.grader.run.SuiteFault) {
                err.println("grader: " + Shown.text(String.valueOf(failure.getMessage())));
                return PROOF_FAILS;
            }
            if (failure instanceof roundtrip.grader.journal.WriteFailed) {
                err.println("grader: " + failure.getMessage());
                return BROKEN;
            }
            if (failure instanceof java.io.IOException || failure instanceof IllegalArgumentException) {
                err.println("grader: " + Shown.text(described(failure)));
                return USAGE;
            }
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            err.println("grader: a fault of ours: " + Shown.text(trace.toString()));
            return BROKEN;
        }

        private static String described(Exception failure) {
            return failure instanceof java.nio.file.FileSystemException problem
                    ? "cannot use \"" + problem.getFile() + "\": "
                            + failure.getClass().getSimpleName()
                    : String.valueOf(failure.getMessage());
        }
    }
}
