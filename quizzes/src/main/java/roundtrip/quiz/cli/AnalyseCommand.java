package roundtrip.quiz.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import roundtrip.quiz.ResponseRow;
import roundtrip.quiz.analysis.Analysis;
import roundtrip.quiz.analysis.AnalysisCsv;
import roundtrip.quiz.analysis.AnalysisHtml;
import roundtrip.quiz.analysis.AnalysisJson;
import roundtrip.quiz.analysis.AnalysisText;
import roundtrip.quiz.analysis.BankFacts;
import roundtrip.quiz.analysis.ItemAnalysis;
import roundtrip.quiz.analysis.ResponsesCsv;
import roundtrip.quiz.analysis.Table;
import roundtrip.quiz.analysis.Which;
import roundtrip.quiz.bank.Bank;

/** Analyses items from responses. */
@Command(
        name = "analyse",
        description = "Analyses items from responses: facility, discrimination, reliability, distractors, flags.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nRESPONSES.csv:%n",
        footer = {
            "one line per attempt and item, with a header; UTF-8. Columns: learner, attempt, submitted (ISO 8601), item, points,",
            "score (0 to 1, also 2/3), outcome (given, omitted, unsure, not-reached), response, values, misconceptions",
            "(the last three hold several parts with | between). Needed are learner, attempt, item, points and score."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:analysed", "2:wrong usage or input"})
final class AnalyseCommand implements Callable<Integer> {

    private enum Format {
        TEXT,
        JSON,
        CSV,
        HTML
    }

    @Parameters(paramLabel = "RESPONSES.csv", description = "what learners answered")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private Path responses;

    @Option(
            names = "--attempts",
            description = "which attempts of a learner count: ${COMPLETION-CANDIDATES}; default: first")
    private Which which = Which.FIRST;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; default: text")
    private Format format = Format.TEXT;

    @Option(names = "--json", description = "the same as --format json")
    private boolean json;

    @Mixin
    private BankOption bank = new BankOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Bank known = bank.read();
        BankFacts facts = new BankFacts(known);
        Table table = Table.of(rows(), which);
        long seed = Long.parseUnsignedLong(known.hash().substring(0, 16), 16);
        Analysis analysis = ItemAnalysis.of(table, which, facts, facts::paragraphs, seed);
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                switch (json ? Format.JSON : format) {
                    case TEXT -> AnalysisText.of(analysis).stripTrailing();
                    case JSON -> AnalysisJson.of(analysis);
                    case CSV -> AnalysisCsv.of(analysis).stripTrailing();
                    case HTML -> AnalysisHtml.of(analysis).stripTrailing();
                });
        return 0;
    }

    private List<ResponseRow> rows() throws IOException {
        try (Reader reader = Files.newBufferedReader(responses, StandardCharsets.UTF_8)) {
            List<ResponseRow> rows = ResponsesCsv.read(reader);
            if (rows.isEmpty()) {
                throw new IllegalArgumentException("expected responses in \"" + responses + "\", got a header only");
            }
            return rows;
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(
                    "expected a file of responses, got \"" + responses + "\", which is not there", e);
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new IllegalArgumentException("expected UTF-8 in \"" + responses + "\", got other bytes", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(responses + ": " + e.getMessage(), e);
        }
    }
}
