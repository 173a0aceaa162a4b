package roundtrip.quiz.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import roundtrip.quiz.attempt.Replay;

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
            Sheet.read(sheet.get()).answer(replay);
        }
        print(replay);
        differences.forEach(difference -> spec.commandLine().getErr().println(difference));
        return differences.isEmpty() ? 0 : 1;
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
