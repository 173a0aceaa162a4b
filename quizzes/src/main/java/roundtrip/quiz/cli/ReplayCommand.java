package roundtrip.quiz.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(paramLabel = "RECEIPT", description = "a receipt, as print or an attempt gives it")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private Path receipt;

    @Option(
            names = "--sheet",
            paramLabel = "CSV",
            description =
                    "answers typed from answer sheets: receipt,item,answer with a header; lines of other papers are left out")
    private Optional<Path> sheet = Optional.empty();

    @Option(names = "--json", description = "print points as exact fractions, and differences, as JSON")
    private boolean json;

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
        if (json) {
            spec.commandLine().getOut().println(asJson(replay, differences));
            return differences.isEmpty() ? 0 : 1;
        }
        print(replay);
        differences.forEach(difference -> spec.commandLine().getErr().println(difference));
        return differences.isEmpty() ? 0 : 1;
    }

    private static String asJson(Replay replay, List<String> differences) {
        ObjectNode node = JSON.createObjectNode().put("receipt", replay.code()).put("quiz", replay.quiz());
        int number = 1;
        for (PublicItem item : replay.items()) {
            points(node.withArray("items").addObject().put("item", item.id()), replay.item(number++));
        }
        points(node, replay.totals());
        ArrayNode told = node.putArray("differences");
        differences.forEach(told::add);
        return node.toPrettyString();
    }

    /** Exactly, as fractions. */
    private static void points(ObjectNode node, Totals totals) {
        node.put("points", totals.points().toString()).put("max", totals.max().toString());
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
