package roundtrip.grader.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import roundtrip.grader.mark.Moments;
import roundtrip.grader.report.Pages;
import roundtrip.grader.report.PolicyFile;
import roundtrip.grader.report.Results;
import roundtrip.grader.report.ResultsFile;
import roundtrip.grader.sandbox.ProtectionLevel;

@Command(
        name = "report",
        header = "Writes the pages of results again",
        description =
                "Writes the pages of graded results again: the instructor's in DIR, or those to hand out to students.",
        mixinStandardHelpOptions = true)
@Manual(
        examples = {
            "report results --site https://learn.example.org",
            "report results --students handout",
            "report results --students handout --at 2026-12-09T12:00:00+01:00"
        },
        files = {
            "DIR/results.json: read",
            "DIR/policy.yml: read where there is one",
            "DIR/index.html, DIR/students/: written without --students"
        },
        exits = {"0:the pages are written", "2:wrong usage or input"},
        seeAlso = {"grade", "explain", "export"})
final class ReportCommand implements Callable<Integer> {
    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "the folder of results that grade wrote")
    private Path folder = Path.of("");

    @Option(
            names = "--students",
            paramLabel = "OUT",
            description = "writes into OUT a page for each student, with what the policy lets students see now")
    private @Nullable Path students;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "another time than now, such as 2026-12-09T12:00:00+01:00; with --students")
    private @Nullable String at;

    @Option(
            names = "--site",
            paramLabel = "URL",
            description = "the address of your Roundtrip site, to link rules to its chapter and check-ups")
    private @Nullable String site;

    ReportCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Results results = ResultsFile.read(folder.resolve("results.json"));
        Results.Batch batch = results.batch();
        PolicyFile policy = PolicyFile.of(Optional.empty(), folder, batch.exercise(), batch.declared());
        ProtectionLevel level = ProtectionLevel.valueOf(batch.protection());
        Pages.Protection protection =
                new Pages.Protection(level.name(), level.title(), level.contains(), level.lacks());
        PrintWriter print = Output.of(spec);
        Path out = students;
        if (out == null) {
            Pages.write(results, protection, policy, Optional.ofNullable(site), folder);
            print.println("wrote " + folder.resolve("index.html"));
        } else {
            Pages.writeForStudents(results, protection, policy, Optional.ofNullable(site), now(), out);
            print.println("wrote " + results.submissions().size() + " pages for students in " + out);
        }
        print.flush();
        return 0;
    }

    private Instant now() {
        String given = at;
        try {
            return given == null ? clock.instant() : Moments.instant(given);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expected " + e.getMessage() + " in --at, got \"" + given + "\"", e);
        }
    }
}
