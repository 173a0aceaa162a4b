package roundtrip.grader.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "help",
        header = "Prints the manual of a command",
        description = "Prints the manual of COMMAND, or of the whole without it. COMMAND --help prints the same.",
        helpCommand = true)
@Manual(
        examples = {"help", "help grade"},
        exits = {"0:the manual was printed", "2:there is no such command"})
final class HelpCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "the command whose manual is printed")
    private @Nullable String command;

    @Override
    public Integer call() {
        PrintWriter print = Output.of(spec);
        CommandLine whole = Output.command(spec).getParent();
        CommandLine one = command == null ? whole : whole.getSubcommands().get(command);
        if (one == null) {
            throw new ParameterException(
                    Output.command(spec),
                    "unknown command \"" + command + "\""
                            + Mistakes.didYouMean(
                                    String.valueOf(command),
                                    whole.getSubcommands().keySet()));
        }
        one.usage(print);
        print.flush();
        return 0;
    }
}
