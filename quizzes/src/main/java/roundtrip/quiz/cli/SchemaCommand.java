package roundtrip.quiz.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import roundtrip.quiz.bank.BankSchema;

/** Prints the bank's JSON Schema, to be kept beside the bank for editors. */
@Command(
        name = "schema",
        description = "Prints the bank's JSON Schema, composed from the item types.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(BankSchema.text());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
