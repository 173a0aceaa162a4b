package roundtrip.quiz.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.exchange.ExchangeFormat;
import roundtrip.quiz.exchange.Formats;
import roundtrip.quiz.exchange.HouseYaml;
import roundtrip.quiz.exchange.Imported;
import roundtrip.quiz.exchange.Importing;

/** Makes a section's file of another engine's questions. */
@Command(
        name = "import",
        description = {
            "Makes a section's file of another engine's questions, and reports what was lost, changed and invented.",
            "Formats: gift, moodle, aiken, qti3, qti2 (2.0 to 2.2), qti1.2 (Canvas; also packages as .zip)."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "1:written, and --strict found something in the report", "2:wrong usage or input"})
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the file to read")
    private Path file = Path.of("");

    @Option(names = "--format", required = true, paramLabel = "F", description = "the file's format")
    private String format = "";

    @Option(names = "--section", required = true, paramLabel = "S", description = "where the items go, q1 to q8")
    private String section = "";

    @Option(names = "--out", paramLabel = "FILE", description = "where to write; default: standard output")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--bank", paramLabel = "DIR", description = "a folder with a bank; default: the bank inside")
    private Optional<Path> bank = Optional.empty();

    @Option(names = "--replace", description = "allow ids that the bank has, and a file that exists")
    private boolean replace;

    @Option(names = "--strict", description = "exit 1 if anything was lost, changed or invented")
    private boolean strict;

    @Option(names = "--json", description = "print the report as JSON")
    private boolean json;

    @Option(names = "--depth", paramLabel = "D", description = "for all items: know, apply or why")
    private String depth = "";

    @Option(names = "--objective", paramLabel = "ID", description = "for all items")
    private String objective = "";

    @Option(names = "--chapter", split = ",", paramLabel = "C..", description = "paragraphs of all items")
    private List<String> chapter = new ArrayList<>();

    @Option(names = "--source", split = ",", paramLabel = "S", description = "sources of all items")
    private List<String> sources = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Override
    public Integer call() {
        ExchangeFormat from = Formats.named(format);
        if (!section.matches("q[1-8]")) {
            throw new IllegalArgumentException("expected a section, q1 to q8, got \"" + section + "\"");
        }
        Set<String> taken = replace
                ? Set.of()
                : Conversion.bank(bank).items().stream().map(BankItem::id).collect(Collectors.toSet());
        Importing importing =
                new Importing(section, new Importing.Defaults(depth, objective, chapter, sources, List.of()));
        Imported imported = importing.read(Conversion.bytes(file), from, taken);
        byte[] yaml = HouseYaml.section(section, imported.items()).getBytes(StandardCharsets.UTF_8);
        Conversion.write(yaml, out, replace, spec.commandLine().getOut());
        LossReport.print(
                imported.losses(),
                imported.items().size(),
                json,
                spec.commandLine().getErr());
        return strict && !imported.losses().isEmpty() ? 1 : 0;
    }
}
