package roundtrip.grader.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import roundtrip.grader.bundle.Bundle;
import roundtrip.grader.bundle.ChildLibraries;
import roundtrip.grader.ledger.Ledger;
import roundtrip.grader.prove.Finding;
import roundtrip.grader.prove.Prover;
import roundtrip.grader.prove.Soak;
import roundtrip.grader.sandbox.Boxes;
import roundtrip.grader.sandbox.Protection;

@Command(
        name = "prove",
        header = "Proves that known submissions get exactly their verdicts",
        description = {
            "Grades references, alternatives, mutants and the stub of every exercise, and says whether each got exactly the"
                    + " verdicts that it must get. What it must get is declared with the exercise."
        },
        mixinStandardHelpOptions = true)
@Manual(
        examples = {"prove", "prove --exercise 05-seven-methods --jobs 2", "prove --real"},
        exits = {"0:all proofs hold", "2:wrong usage or input", "3:a proof fails"},
        seeAlso = "grade")
final class ProveCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--exercise", paramLabel = "SLUG", description = "one exercise only (default: all)")
    private @Nullable String exercise;

    @Option(
            names = "--soak",
            paramLabel = "N",
            description =
                    "instead: grade reference and alternatives N times in all while other processes keep every core busy, and"
                            + " fail on one different verdict")
    private int soak;

    @Option(
            names = "--real",
            description =
                    "instead: run the real programs of the ledger that are installed here (nginx, Apache httpd, json-server, Node, curl and"
                            + " others) against the checks, and fail where one does not do what the ledger says")
    private boolean real;

    @Option(names = "--require-all", description = "with --real: a program that is not installed fails too")
    private boolean requireAll;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter print = Output.of(spec);
        try (Bundle bundle = Bundle.open()) {
            if (soak > 0) {
                return report(soaked(bundle, print), print);
            }
            if (real) {
                return report(real(bundle, print), print);
            }
            Prover prover = new Prover(bundle, common.cache(), common.jobs(), common.limits());
            List<Finding> all = new ArrayList<>();
            for (String slug : exercise == null ? bundle.slugs() : List.of(exercise)) {
                all.addAll(prover.prove(slug, Console.progress(print)));
            }
            return report(all, print);
        }
    }

    private static int report(List<Finding> all, PrintWriter print) {
        table(all, print);
        long faulty = all.stream().filter(one -> !one.holds()).count();
        print.println(
                faulty == 0 ? "all " + all.size() + " proofs hold" : faulty + " of " + all.size() + " proofs fail");
        print.flush();
        return faulty == 0 ? 0 : Main.PROOF_FAILS;
    }

    private List<Finding> real(Bundle bundle, PrintWriter print) throws IOException, InterruptedException {
        Ledger ledger = Ledger.read(bundle);
        List<Finding> all = new ArrayList<>(ledger.rerun(exercise == null ? "" : exercise));
        ledger.missing().forEach((program, needs) -> {
            String lack = program + " is not run: " + String.join(", ", needs) + " is not installed here";
            if (requireAll) {
                all.add(new Finding("-", program, "to be installed", List.of(lack)));
            } else {
                print.println(lack);
            }
        });
        return all;
    }

    private List<Finding> soaked(Bundle bundle, PrintWriter print) throws IOException, InterruptedException {
        ChildLibraries libraries = ChildLibraries.unpack(bundle, common.cache());
        Protection protection = new Protection(common.cache(), libraries.jars());
        List<Finding> all = new ArrayList<>();
        try (Boxes boxes = protection.wanted(common.protection())) {
            Soak prover = new Soak(bundle, libraries, boxes, common.limits());
            for (String slug : exercise == null ? bundle.slugs() : List.of(exercise)) {
                all.add(prover.run(
                        slug,
                        soak,
                        common.jobs(),
                        Runtime.getRuntime().availableProcessors(),
                        Console.progress(print)));
            }
        }
        return all;
    }

    static void table(List<Finding> findings, PrintWriter print) {
        int exercises = width(findings.stream().map(Finding::exercise).toList());
        int subjects = width(findings.stream().map(Finding::subject).toList());
        String form = "%-5s %-" + exercises + "s  %-" + subjects + "s  %s%n";
        for (Finding one : findings) {
            print.printf(form, one.holds() ? "ok" : "FAIL", one.exercise(), one.subject(), one.expected());
            one.faults().forEach(fault -> print.println("        " + fault));
        }
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(1);
    }
}
