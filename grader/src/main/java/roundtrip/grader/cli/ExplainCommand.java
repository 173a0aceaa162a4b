package roundtrip.grader.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import roundtrip.grader.bundle.Study;
import roundtrip.grader.mark.Near;
import roundtrip.grader.report.Explanation;
import roundtrip.grader.report.PolicyFile;
import roundtrip.grader.report.Results;
import roundtrip.grader.report.ResultsFile;
import roundtrip.grader.report.Shown;

@Command(
        name = "explain",
        header = "Explains one verdict in full",
        description =
                "Explains one verdict in full: facts, rule, points, what the policy made of it, bytes on the wire, and a"
                        + " line that repeats the request. Shows hidden checks too; it is the instructor's.",
        mixinStandardHelpOptions = true)
@Manual(
        examples = {
            "explain ann head-of-missing-is-404 results",
            "explain ann head-of-missing-is-404 results --port 8080"
        },
        files = {"DIR/results.json: read", "DIR/policy.yml: read where there is one"},
        exits = {"0:the verdict is explained", "2:wrong usage or input; names near an unknown one are listed"},
        seeAlso = {"grade", "report"})
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "STUDENT", description = "the student as in marks.csv, or what was handed in")
    private String student = "";

    @Parameters(index = "1", paramLabel = "CHECK", description = "the id of a check: head-of-missing-is-404")
    private String check = "";

    @Parameters(index = "2", paramLabel = "DIR", description = "the folder of results that grade wrote")
    private Path folder = Path.of("");

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "the port of your own server, for the line that repeats the request")
    private @Nullable Integer port;

    @Option(
            names = "--site",
            paramLabel = "URL",
            description = "the address of your Roundtrip site, to link the rule to its chapter and check-up")
    private @Nullable String site;

    @Override
    public Integer call() throws IOException {
        Results results = ResultsFile.read(folder.resolve("results.json"));
        Results.Submission one = submission(results);
        Results.Check found = one.checks().stream()
                .filter(each -> each.id().equals(check))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected a check of " + results.batch().exercise() + ", got \"" + Shown.line(check)
                                + "\"; near it: " + near(check, results.batch().declared())));
        PolicyFile policy = PolicyFile.of(
                Optional.empty(),
                folder,
                results.batch().exercise(),
                results.batch().declared());
        PrintWriter print = Output.of(spec);
        Explanation.lines(
                        results,
                        one,
                        found,
                        policy,
                        PolicyCommand.points(results),
                        List.of(),
                        port == null ? "PORT" : String.valueOf(port),
                        Study.of(results.batch().exercise()),
                        Optional.ofNullable(site))
                .forEach(print::println);
        print.flush();
        return 0;
    }

    /** By the student's id, else by the name under which it arrived, else by the label, if only one has it. */
    private Results.Submission submission(Results results) {
        return Stream.<Predicate<Results.Submission>>of(
                        each -> each.student().equals(student) && !each.mark().excluded(),
                        each -> each.submission().equals(student),
                        each -> each.label().equals(student))
                .map(is -> results.submissions().stream().filter(is).toList())
                .filter(found -> found.size() == 1)
                .map(found -> found.get(0))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected a student of "
                        + results.batch().id()
                        + ", got \"" + Shown.line(student) + "\"; near it: "
                        + near(
                                student,
                                results.submissions().stream()
                                        .flatMap(each -> Stream.of(each.student(), each.label()))
                                        .distinct()
                                        .toList())));
    }

    private static String near(String name, List<String> names) {
        return Shown.line(String.join(", ", Near.to(name, names)));
    }
}
