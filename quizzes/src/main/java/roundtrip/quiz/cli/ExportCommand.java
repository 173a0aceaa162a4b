package roundtrip.quiz.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.exchange.ExchangeFormat;
import roundtrip.quiz.exchange.Exported;
import roundtrip.quiz.exchange.Exporting;
import roundtrip.quiz.exchange.Formats;
import roundtrip.quiz.exchange.Loss;

/** Writes items for another engine. */
@Command(
        name = "export",
        description = {
            "Writes the bank's items, with their keys, for another engine, and reports what that format cannot hold.",
            "Formats: gift, moodle, aiken, qti3 (a package, so name a file with --out)."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "1:written, and --strict found something in the report", "2:wrong usage or input"})
final class ExportCommand implements Callable<Integer> {

    @Option(names = "--format", required = true, paramLabel = "F", description = "the format to write")
    private String format = "";

    @Option(names = "--section", paramLabel = "S", description = "only this section, q1 to q8; default: all")
    private Optional<String> section = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "where to write; default: standard output")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--bank", paramLabel = "DIR", description = "a folder with a bank; default: the bank inside")
    private Optional<Path> bank = Optional.empty();

    @Option(names = "--strict", description = "exit 1 if anything was lost, changed or invented")
    private boolean strict;

    @Option(names = "--json", description = "print the report as JSON")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Override
    public Integer call() {
        ExchangeFormat to = Formats.named(format);
        if (to.binary() && out.isEmpty()) {
            throw new IllegalArgumentException("expected --out FILE, since " + format + " is a package, got none");
        }
        List<BankItem> items = Conversion.bank(bank).items().stream()
                .filter(item -> section.isEmpty() || item.section().equals(section.get()))
                .toList();
        if (items.isEmpty()) {
            throw new IllegalArgumentException(
                    "expected items in the section \"" + section.orElse("") + "\", got none");
        }
        Exported exported = Exporting.write(items, to);
        Conversion.write(exported.file(), out, true, spec.commandLine().getOut());
        long refused = exported.losses().stream()
                .filter(loss -> loss.kind() == Loss.Kind.LOST && loss.path().isEmpty())
                .count();
        LossReport.print(
                exported.losses(),
                (int) (items.size() - refused),
                json,
                spec.commandLine().getErr());
        return strict && !exported.losses().isEmpty() ? 1 : 0;
    }
}
