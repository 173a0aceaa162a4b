package roundtrip.quiz.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import roundtrip.quiz.PublicItem;
import roundtrip.quiz.Totals;
import roundtrip.quiz.analysis.CsvReader;
import roundtrip.quiz.attempt.Replay;
import roundtrip.quiz.print.Letters;

/** Rebuilds paper and mark from a receipt. */
@Command(
        name = "replay",
        description = "Rebuilds the paper and its mark from a receipt, and compares them with what was stored.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:as stored", "1:differs", "2:wrong usage or input"})
final class ReplayCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RECEIPT", description = "a receipt, as print or an attempt gives it")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private Path receipt;

    @Option(
            names = "--sheet",
            paramLabel = "CSV",
            description =
                    "answers typed from answer sheets: receipt,item,answer with a header; lines of other papers are left out")
    private Optional<Path> sheet = Optional.empty();

    @Mixin
    private BankOption bank = new BankOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(receipt)) {
            throw new IllegalArgumentException("expected a receipt, got \"" + receipt + "\", which is not there");
        }
        Replay replay = Replay.of(Files.readString(receipt, StandardCharsets.UTF_8), bank.read());
        List<String> differences = replay.differences();
        if (sheet.isPresent()) {
            answer(replay, sheet.get());
        }
        print(replay);
        differences.forEach(difference -> spec.commandLine().getErr().println(difference));
        return differences.isEmpty() ? 0 : 1;
    }

    private static void answer(Replay replay, Path sheet) throws IOException {
        List<PublicItem> items = replay.items();
        try (Reader reader = Files.newBufferedReader(sheet, StandardCharsets.UTF_8)) {
            CsvReader csv = new CsvReader(reader);
            List<String> header = csv.line();
            if (!header.equals(List.of("receipt", "item", "answer"))) {
                throw new IllegalArgumentException(sheet + ": expected the columns receipt,item,answer, got " + header);
            }
            while (!csv.ended()) {
                int line = csv.number();
                List<String> cells = csv.line();
                if (cells.size() == 3 && cells.get(0).strip().equalsIgnoreCase(replay.code())) {
                    answer(replay, items, cells, sheet + ", line " + line);
                } else if (cells.size() != 3 && !cells.equals(List.of(""))) {
                    throw new IllegalArgumentException(
                            sheet + ", line " + line + ": expected 3 cells, got " + cells.size());
                }
            }
        }
    }

    private static void answer(Replay replay, List<PublicItem> items, List<String> cells, String where) {
        String item = cells.get(1).strip();
        int number = item.matches("[0-9]{1,3}") ? Integer.parseInt(item) : 0;
        if (number < 1 || number > items.size()) {
            throw new IllegalArgumentException(
                    where + ": expected a question from 1 to " + items.size() + ", got \"" + item + "\"");
        }
        try {
            Map<String, String> invalid = replay.answer(number, Letters.fields(items.get(number - 1), cells.get(2)));
            if (!invalid.isEmpty()) {
                throw new IllegalArgumentException(String.join("; ", invalid.values()));
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    private void print(Replay replay) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(replay.title() + ", paper " + replay.code());
        int number = 1;
        for (PublicItem item : replay.items()) {
            Totals points = replay.item(number);
            out.println(number++ + "  " + item.id() + "  " + points.points().display() + " of "
                    + points.max().display());
        }
        Totals totals = replay.totals();
        out.println("total  " + totals.points().display() + " of "
                + totals.max().display() + " (exactly " + totals.points() + ")");
    }
}
