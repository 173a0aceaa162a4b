package roundtrip.quiz.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import roundtrip.quiz.MarkRow;
import roundtrip.quiz.ResponseRow;
import roundtrip.quiz.analysis.MarksTable;
import roundtrip.quiz.analysis.ResponsesCsv;
import roundtrip.quiz.attempt.Replay;
import roundtrip.quiz.bank.Bank;

/** Writes marks or responses of many papers as a table. */
@Command(
        name = "marks",
        description = {
            "Marks papers from their receipts, with what was typed from answer sheets, and writes the marks as CSV,",
            "in the columns of the grader's marks.csv, or the responses, as analyse reads them."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written",
            "1:written, but a receipt is not as its bank says, or answers are on papers without a receipt",
            "2:wrong usage or input"
        })
final class MarksCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RECEIPT", arity = "1..*", description = "receipts, or folders of them")
    private List<Path> receipts = new ArrayList<>();

    @Option(
            names = "--sheet",
            paramLabel = "CSV",
            description = "answers typed from answer sheets: receipt,item,answer with a header")
    private Optional<Path> sheet = Optional.empty();

    @Option(
            names = "--learners",
            paramLabel = "CSV",
            description = "who had which paper: receipt,learner with a header; default: the paper's code")
    private Optional<Path> learners = Optional.empty();

    @Option(names = "--responses", description = "write the responses, one line per item, instead of the marks")
    private boolean responses;

    @Option(names = "--out", paramLabel = "FILE", description = "where to write; default: standard output")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "write JSON with the same columns instead of CSV")
    private boolean json;

    @Mixin
    private BankOption bank = new BankOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Map<String, Replay> papers = papers();
        List<String> findings = new ArrayList<>();
        papers.forEach((code, paper) -> paper.differences().forEach(it -> findings.add(code + ": " + it)));
        if (sheet.isPresent()) {
            Sheet answers = Sheet.read(sheet.get());
            papers.values().forEach(answers::answer);
            answers.others(papers.keySet())
                    .forEach(line -> findings.add(line.where() + ": there is no receipt of paper " + line.receipt()));
        }
        write(papers);
        findings.forEach(spec.commandLine().getErr()::println);
        return findings.isEmpty() ? 0 : 1;
    }

    private Map<String, Replay> papers() throws IOException {
        Bank known = bank.read();
        Map<String, Replay> papers = new LinkedHashMap<>();
        for (Path receipt : files()) {
            Replay paper = read(receipt, known);
            papers.put(paper.code(), paper);
        }
        if (papers.isEmpty()) {
            throw new IllegalArgumentException("expected receipts in " + receipts + ", got none");
        }
        return papers;
    }

    private static Replay read(Path receipt, Bank bank) throws IOException {
        try {
            return Replay.of(Files.readString(receipt, StandardCharsets.UTF_8), bank);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(receipt + ": " + e.getMessage(), e);
        }
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : receipts) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.list(path)) {
                    inside.filter(file -> file.toString().endsWith(".json"))
                            .sorted()
                            .forEach(files::add);
                }
            } else if (Files.isRegularFile(path)) {
                files.add(path);
            } else {
                throw new IllegalArgumentException("expected a receipt, got \"" + path + "\", which is not there");
            }
        }
        return files;
    }

    private void write(Map<String, Replay> papers) throws IOException {
        Map<String, String> names = names();
        List<MarkRow> marks = new ArrayList<>();
        List<ResponseRow> rows = new ArrayList<>();
        papers.forEach((code, paper) -> {
            String learner = names.getOrDefault(code, code);
            marks.add(paper.mark(learner));
            rows.addAll(paper.responses(learner));
        });
        String text = responses
                ? (json ? ResponsesCsv.json(rows) : ResponsesCsv.write(rows))
                : (json ? MarksTable.json(marks) : MarksTable.csv(marks));
        if (out.isPresent()) {
            Files.writeString(out.get(), text, StandardCharsets.UTF_8);
        } else {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        }
    }

    private Map<String, String> names() throws IOException {
        Map<String, String> names = new HashMap<>();
        if (learners.isPresent()) {
            Sheet.rows(learners.get(), List.of("receipt", "learner"), (where, cells) -> {
                if (names.put(cells.get(0).toUpperCase(java.util.Locale.ROOT), cells.get(1)) != null) {
                    throw new IllegalArgumentException(
                            where + ": expected each receipt once, got \"" + cells.get(0) + "\" again");
                }
            });
        }
        return names;
    }
}
