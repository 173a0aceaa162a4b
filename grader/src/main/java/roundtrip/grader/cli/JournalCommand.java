package roundtrip.grader.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import roundtrip.grader.journal.Verification;

@Command(
        name = "journal",
        header = "Looks after the record of a folder of results",
        description = {
            "The record is DIR/journal: a database, and a file of lines in which each holds the hash of the one before."
        },
        mixinStandardHelpOptions = true,
        subcommands = {JournalCommand.Verify.class, JournalCommand.Rebuild.class},
        synopsisSubcommandLabel = "COMMAND")
@Manual(
        examples = {"journal verify results", "journal rebuild results"},
        files = "DIR/journal/: read; rebuild writes the database anew from journal.jsonl",
        exits = {"0:the record is whole", "2:wrong usage or input", "3:the record is not whole"},
        seeAlso = {"grade", "status"})
final class JournalCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "expected a command: journal verify or journal rebuild");
        }
    }

    @Command(
            name = "verify",
            description = "Compares every line of journal.jsonl with the one before it, and the database with them.",
            mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {
        @Spec
        private @Nullable CommandSpec spec;

        @Parameters(paramLabel = "DIR", description = "the folder that grade wrote to")
        private Path results = Path.of("");

        @Override
        public Integer call() throws IOException {
            PrintWriter print = Output.of(spec);
            Verification seen = Verification.of(results);
            seen.faults().forEach(fault -> print.println("FAIL  " + fault));
            if (seen.torn()) {
                print.println("note  the last line was cut while it was written; the next grade drops it");
            }
            if (seen.faults().isEmpty()) {
                print.println("ok    " + seen.lines() + " lines, each follows the one before; the database agrees");
            }
            print.flush();
            return seen.faults().isEmpty() ? 0 : Main.PROOF_FAILS;
        }
    }

    @Command(
            name = "rebuild",
            description = "Makes the database anew from journal.jsonl; the old one is kept beside it.",
            mixinStandardHelpOptions = true)
    static final class Rebuild implements Callable<Integer> {
        @Spec
        private @Nullable CommandSpec spec;

        @Parameters(paramLabel = "DIR", description = "the folder that grade wrote to")
        private Path results = Path.of("");

        @Override
        public Integer call() throws IOException {
            PrintWriter print = Output.of(spec);
            print.println("made the database anew from " + Verification.rebuild(results) + " lines");
            print.flush();
            return 0;
        }
    }
}
