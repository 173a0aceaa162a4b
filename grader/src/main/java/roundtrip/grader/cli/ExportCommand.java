package roundtrip.grader.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import roundtrip.grader.ExportRecord;
import roundtrip.grader.exchange.Export;
import roundtrip.grader.exchange.Format;
import roundtrip.grader.exchange.Marks;
import roundtrip.grader.exchange.Order;
import roundtrip.grader.exchange.Written;
import roundtrip.grader.report.Results;
import roundtrip.grader.report.ResultsFile;

@Command(
        name = "export",
        header = "Writes marks and verdicts for other systems",
        description = {
            "Writes what DIR/results.json holds in the form that another system reads:",
            "  junit       JUnit XML for build servers: one suite per student, points as properties",
            "  gradescope  results.json, one file per student",
            "  moodle      the grading worksheet that Moodle gave (--into), filled in",
            "  canvas      the gradebook that Canvas gave (--into), one column filled in",
            "  github      grades of GitHub Classroom: a new file, or one that it gave (--into)",
            "  lti         LTI 1.3 scores, one JSON body per student; sending them is not done here",
            "",
            "A mark that is withheld, provisional or unstable is left out and named on stderr: something"
                    + " broken is never a 0. Who exported what is recorded in DIR/journal. In a file of yours only our own cells change; the file itself is not touched."
        },
        mixinStandardHelpOptions = true)
@Manual(
        examples = {
            "export results --format moodle --marks raw --into Grades-Lab5.csv --out upload.csv",
            "export results --format moodle --marks raw --into in.csv --columns identifier=Nummer --columns grade=Cijfer",
            "export results --format canvas --marks final --into gradebook.csv --columns \"assignment=Lab 5 (4712)\"",
            "export results --format gradescope --marks raw --out gradescope",
            "export results --format junit --marks final --out junit.xml"
        },
        files = {
            "DIR/results.json: read",
            "DIR/journal/: written where it is: who exported which marks, and when",
            "FILE of --into: read, never written",
            "DIR/export/: where the export goes without --out; a file is replaced, a folder must be new or empty"
        },
        exits = {
            "0:every submission is in the export",
            "1:some marks are left out; stderr names them",
            "2:wrong usage or input; nothing was written"
        },
        seeAlso = "grade")
final class ExportCommand implements Callable<Integer> {
    /** The words of {@code --format}, for messages and shells. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return names().iterator();
        }

        static List<String> names() {
            return Format.all().stream().map(Format::name).toList();
        }
    }

    /** The words of {@code --marks}. */
    static final class MarkWords implements Iterable<String>, ITypeConverter<Marks> {
        @Override
        public Marks convert(String word) {
            return Arrays.stream(Marks.values())
                    .filter(one -> one.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("expected raw or final, got \"" + word + "\""));
        }

        @Override
        public Iterator<String> iterator() {
            return List.of("raw", "final").iterator();
        }
    }

    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "the folder that grade wrote")
    private Path results = Path.of("");

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            completionCandidates = Formats.class,
            description = "one of ${COMPLETION-CANDIDATES}")
    private String format = "";

    @Option(
            names = "--marks",
            required = true,
            paramLabel = "WHICH",
            completionCandidates = MarkWords.class,
            converter = MarkWords.class,
            description =
                    "raw: before lateness; final: after it. No default: platforms may subtract lateness themselves")
    private Marks marks = Marks.RAW;

    @Option(names = "--into", paramLabel = "FILE", description = "the file as the platform gave it")
    private @Nullable Path into;

    @Option(names = "--out", paramLabel = "PATH", description = "the file or folder to write (default: in DIR/export)")
    private @Nullable Path out;

    @Option(
            names = "--columns",
            paramLabel = "NAME=TITLE",
            description =
                    "the title of a column in the file, once for each: identifier, grade, maximum, modified, feedback"
                            + " for moodle (default: the known titles of some languages); assignment for canvas (default: the"
                            + " only one)")
    private Map<String, String> columns = new LinkedHashMap<>();

    ExportCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Format chosen = chosen();
        Results read = counting(ResultsFile.read(results.resolve("results.json")));
        Path target = out == null ? results.resolve("export").resolve(chosen.fileName()) : out;
        Written written = Export.write(chosen, new Order(read, marks, given(), columns, clock.instant()), target);
        PrintWriter err = Output.command(spec).getErr();
        written.leftOut().forEach(one -> err.println("left out: " + one.submission() + ": " + one.why()));
        recorded(read.batch().generation()).ifPresent(note -> err.println("note: " + note));
        err.flush();
        PrintWriter print = Output.of(spec);
        int all = read.submissions().size();
        print.println("wrote " + target + ": " + marks.word() + " marks of "
                + (all - written.leftOut().size()) + " of " + all + " submissions");
        print.flush();
        return written.leftOut().isEmpty() ? 0 : Main.BROKEN;
    }

    /** Without those of which another submission of the same student gives the mark. */
    private static Results counting(Results all) {
        return new Results(
                all.schema(),
                all.batch(),
                all.submissions().stream().filter(one -> !one.mark().excluded()).toList());
    }

    private Optional<String> recorded(int generation) throws IOException {
        String user = System.getProperty("user.name", "");
        return ExportRecord.write(
                results,
                generation,
                user.isBlank() ? "unknown" : user,
                "export " + format + ", " + marks.word() + " marks",
                clock);
    }

    private Format chosen() {
        return Format.all().stream()
                .filter(one -> one.name().equals(format))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown format \"" + format + "\"" + Mistakes.didYouMean(format, Formats.names())));
    }

    private Optional<Order.Into> given() throws IOException {
        return into == null ? Optional.empty() : Optional.of(new Order.Into(into.toString(), Files.readAllBytes(into)));
    }
}
