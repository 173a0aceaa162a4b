package roundtrip.grader.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        header = "Prints a script that makes a shell complete commands and options",
        description = {
            "Prints a script for a shell in which \"grader\" is a function:",
            "  grader() { java -jar /where/it/is/grader.jar \"$@\"; }",
            "Put that line and the one of the example into ~/.bashrc or ~/.zshrc."
        },
        mixinStandardHelpOptions = true)
@Manual(
        examples = {
            "completion bash # source <(grader completion bash)",
            "completion zsh # source <(grader completion zsh)"
        },
        exits = {"0:the script was printed", "2:no such shell"},
        seeAlso = "help")
final class CompletionCommand implements Callable<Integer> {
    /** Shells for which there is a script; it is one script, which asks where it runs. */
    enum Shell {
        bash,
        zsh
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
    private Shell shell = Shell.bash;

    @Override
    public Integer call() {
        PrintWriter print = Output.of(spec);
        print.println("# for " + shell + ": source <(grader completion " + shell + ")");
        print.print(AutoComplete.bash("grader", Output.command(spec).getParent()));
        print.flush();
        return 0;
    }
}
