package roundtrip.quiz.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import roundtrip.quiz.Seed;
import roundtrip.quiz.attempt.Replay;
import roundtrip.quiz.attempt.SeedStream;
import roundtrip.quiz.bank.Bank;
import roundtrip.quiz.print.Paper;
import roundtrip.quiz.print.Sheets;

/** Prints papers of a quiz. */
@Command(
        name = "print",
        description =
                "Writes booklet, answer sheet and key sheet of a quiz as HTML for A4, and a receipt of each paper.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "2:wrong usage or input"})
final class PrintCommand implements Callable<Integer> {

    private static final int MOST = 1000;

    @Parameters(paramLabel = "QUIZ", description = "the quiz, for example q5 or cu")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private String quiz;

    @Option(
            names = "--seed",
            required = true,
            paramLabel = "HEX",
            description = "1 to 64 hexadecimal digits, as if zeros stood before them; the same give the same papers")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private String seed;

    @Option(names = "--out", required = true, paramLabel = "OUT", description = "the folder to write to")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private Path out;

    @Option(
            names = "--count",
            paramLabel = "N",
            description = "how many papers, each with a seed of its own; default: 1")
    private int count = 1;

    @Option(names = "--json", description = "print the papers' codes as JSON")
    private boolean json;

    private final ArrayNode papers = JsonNodeFactory.instance.arrayNode();

    @Mixin
    private BankOption bank = new BankOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!seed.matches("[0-9a-fA-F]{1,64}")) {
            throw new IllegalArgumentException("--seed: expected 1 to 64 hexadecimal digits, got \"" + seed + "\"");
        }
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("--count: expected 1 to " + MOST + ", got " + count);
        }
        Bank known = bank.read();
        Path receipts = Files.createDirectories(out.resolve("receipts"));
        for (int paper = 0; paper < count; paper++) {
            write(
                    Replay.draw(
                            known,
                            quiz,
                            SeedStream.derived(
                                    Seed.of(HexFormat.of().parseHex("0".repeat(64 - seed.length()) + seed)), paper)),
                    receipts);
        }
        if (json) {
            spec.commandLine().getOut().println(papers.toPrettyString());
        }
        return 0;
    }

    private void write(Replay replay, Path receipts) throws IOException {
        Paper paper = new Paper(replay.quiz(), replay.title(), replay.code(), replay.items());
        String name = quiz + "-" + replay.code();
        write(out.resolve(name + "-booklet.html"), Sheets.booklet(paper));
        write(out.resolve(name + "-answers.html"), Sheets.answerSheet(paper));
        write(out.resolve(name + "-key.html"), Sheets.keySheet(paper, replay.keys()));
        write(receipts.resolve(replay.code() + ".json"), replay.receipt());
        papers.addObject()
                .put("receipt", replay.code())
                .put("items", paper.items().size());
        if (!json) {
            spec.commandLine()
                    .getOut()
                    .println(replay.code() + "  " + paper.items().size() + " items");
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
