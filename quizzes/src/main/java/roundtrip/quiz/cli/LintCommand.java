package roundtrip.quiz.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import roundtrip.quiz.bank.BankFiles;
import roundtrip.quiz.bank.Finding;
import roundtrip.quiz.bank.Revisions;
import roundtrip.quiz.bank.lint.Coverage;
import roundtrip.quiz.bank.lint.Lint;

/** Looks for faults in a bank, and prints which paragraph is covered by which items. */
@Command(
        name = "lint",
        description = "Looks for faults in a bank, and prints which paragraph is covered by which items.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no findings, or warnings only", "1:findings", "2:wrong usage or input"})
final class LintCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(names = "--bank", paramLabel = "DIR", description = "a folder with a bank; default: the bank inside")
    private Optional<Path> bank = Optional.empty();

    @Option(names = "--json", description = "print findings and coverage as JSON")
    private boolean json;

    @Option(names = "--warnings-as-errors", description = "exit 1 for warnings too")
    private boolean strict;

    @Option(
            names = "--record",
            description =
                    "write the items' versions to revisions.yml of --bank, unless something else is wrong with them")
    private boolean record;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Override
    public Integer call() {
        Map<String, byte[]> files = bank.map(BankFiles::in).orElseGet(BankFiles::bundled);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("expected .yml files in \"" + bank.orElseThrow() + "\", got none");
        }
        Lint.Report report = Lint.of(files);
        if (record) {
            report = record(report, files);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(asJson(report));
        } else {
            print(report, out);
        }
        boolean found =
                !report.errors().isEmpty() || (strict && !report.warnings().isEmpty());
        return found ? 1 : 0;
    }

    /** Lints anew with the new record, where only the record was out of date. */
    private Lint.Report record(Lint.Report report, Map<String, byte[]> files) {
        Path folder = bank.orElseThrow(() -> new IllegalArgumentException(
                "expected --bank DIR with --record, got none: the bank inside cannot be written to"));
        Optional<String> renewed = Lint.renewed(files);
        if (renewed.isEmpty()) {
            return report;
        }
        byte[] text = renewed.get().getBytes(StandardCharsets.UTF_8);
        try {
            Files.write(folder.resolve(Revisions.FILE), text);
        } catch (IOException e) {
            throw new UncheckedIOException(folder.resolve(Revisions.FILE) + " cannot be written", e);
        }
        Map<String, byte[]> recorded = new TreeMap<>(files);
        recorded.put(Revisions.FILE, text);
        return Lint.of(recorded);
    }

    private static void print(Lint.Report report, PrintWriter out) {
        report.bank().map(Coverage::of).ifPresent(coverage -> out.println(coverage.table()));
        report.findings().forEach(out::println);
        int items = report.bank().map(bank -> bank.items().size()).orElse(0);
        out.printf(
                "%d items, %d errors, %d warnings%n",
                items, report.errors().size(), report.warnings().size());
    }

    private static String asJson(Lint.Report report) {
        ObjectNode node = JSON.createObjectNode();
        var findings = node.putArray("findings");
        for (Finding finding : report.findings()) {
            findings.addObject()
                    .put("severity", finding.severity().name().toLowerCase(java.util.Locale.ROOT))
                    .put("rule", finding.rule())
                    .put("file", finding.file())
                    .put("line", finding.line())
                    .put("path", finding.path())
                    .put("message", finding.message());
        }
        report.bank().map(Coverage::of).ifPresent(coverage -> node.set("coverage", JSON.valueToTree(coverage.items())));
        return node.toPrettyString();
    }
}
