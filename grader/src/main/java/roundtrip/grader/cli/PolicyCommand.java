package roundtrip.grader.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import roundtrip.grader.bundle.Bundle;
import roundtrip.grader.mark.Facts;
import roundtrip.grader.report.PolicyFile;
import roundtrip.grader.report.Results;
import roundtrip.grader.report.ResultsFile;
import roundtrip.grader.report.Simulation;

@Command(
        name = "policy",
        header = "Shows what another policy would do",
        description = "Shows which marks another policy would give, or whether a policy can be read. Writes nothing.",
        mixinStandardHelpOptions = true)
@Manual(
        examples = {"policy results --simulate new.yml", "policy results --check new.yml"},
        files = {"DIR/results.json: read", "the policy, and the file with extensions that it names: read"},
        exits = {"0:the policy can be read", "2:wrong usage or input; the line and the value are named"},
        seeAlso = {"grade", "explain"})
final class PolicyCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "the folder of results that grade wrote")
    private Path folder = Path.of("");

    @ArgGroup(multiplicity = "1")
    private Choice choice = new Choice();

    /** One of two things to do. */
    static final class Choice {
        @Option(
                names = "--simulate",
                paramLabel = "NEW.yml",
                description = "old and new mark of each student, the greatest change first, and both distributions")
        private @Nullable Path simulate;

        @Option(
                names = "--check",
                paramLabel = "FILE",
                description = "says whether FILE can be read as a policy for these results")
        private @Nullable Path check;
    }

    @Override
    public Integer call() throws IOException {
        Results results = ResultsFile.read(folder.resolve("results.json"));
        PrintWriter print = Output.of(spec);
        Path check = choice.check;
        Path simulate = choice.simulate;
        if (check != null) {
            PolicyFile file = policy(check, results);
            print.println("a policy for " + file.policy().exercise() + ": " + file.label());
            strangers(file, results).forEach(print::println);
        } else if (simulate != null) {
            PolicyFile file = policy(simulate, results);
            strangers(file, results).forEach(print::println);
            Simulation.lines(results, file, points(results)).forEach(print::println);
        }
        print.flush();
        return 0;
    }

    private static PolicyFile policy(Path file, Results results) throws IOException {
        Set<String> checks = new HashSet<>(results.batch().declared());
        return PolicyFile.read(file, slug -> slug.equals(results.batch().exercise()) ? checks : Set.of());
    }

    static int points(Results results) throws IOException {
        try (Bundle bundle = Bundle.open()) {
            return bundle.exercise(results.batch().exercise()).exercise().points();
        }
    }

    /** Extensions of students who handed nothing in: a slip of the pen more often than not. */
    private static List<String> strangers(PolicyFile file, Results results) {
        Set<String> known =
                results.submissions().stream().map(Results.Submission::student).collect(Collectors.toSet());
        return file.extensions().stream()
                .filter(one -> one.exercise().equals(results.batch().exercise()))
                .map(Facts.Extension::student)
                .filter(student -> !known.contains(student))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(student -> "note: an extension is for \"" + student + "\", who handed nothing in")
                .toList();
    }
}
