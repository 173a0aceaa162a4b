package roundtrip.grader.cli;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code java -jar grader.jar}. */
@Command(
        name = "grader",
        description = "Grades a class's submissions over the wire.",
        mixinStandardHelpOptions = true,
        version = "grader 1.0.0-SNAPSHOT",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all well: every submission got a verdict, every proof holds",
            "1:some submissions could not be judged (BROKEN)",
            "2:wrong usage or input",
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
        System.exit(commands(Clock.systemUTC(), new SecureRandom()).execute(args));
    }

    /** Clock and chance come in here and nowhere else. */
    static CommandLine commands(Clock clock, RandomGenerator random) {
        CommandLine line = new CommandLine(new Main())
                .addSubcommand(new GradeCommand(clock, random))
                .addSubcommand(new ProveCommand())
                .addSubcommand(new DemoClassCommand(clock, random))
                .addSubcommand(new KitCommand())
                .addSubcommand(new DoctorCommand())
                .addSubcommand(new RedteamCommand(clock, random));
        line.setExecutionExceptionHandler((failure, command, parsed) -> Failures.tell(failure, command.getErr()));
        line.getSubcommands().values().forEach(one -> one.setUsageHelpWidth(110));
        return line.setUsageHelpWidth(110);
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(
                    spec.commandLine(), "expected a command: grade, prove, demo-class, kit, doctor or redteam");
        }
    }

    /** Our exceptions as sentences, and as exit codes. */
    private static final class Failures {
        private Failures() {}

        static int tell(Exception failure, PrintWriter err) {
            if (failure instanceof roundtrip.grader.run.SuiteFault) {
                err.println("grader: " + failure.getMessage());
                return PROOF_FAILS;
            }
            if (failure instanceof java.io.IOException || failure instanceof IllegalArgumentException) {
                err.println("grader: " + described(failure));
                return USAGE;
            }
            err.println("grader: a fault of ours: " + failure);
            failure.printStackTrace(err);
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
