package roundtrip.grader.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import roundtrip.grader.bundle.Bundle;
import roundtrip.grader.bundle.Folders;
import roundtrip.grader.redteam.Cage;
import roundtrip.grader.redteam.ClassRun;
import roundtrip.grader.redteam.Corpus;
import roundtrip.grader.redteam.Elsewhere;
import roundtrip.grader.redteam.GraderRun;
import roundtrip.grader.redteam.Kind;
import roundtrip.grader.redteam.RedTeam;
import roundtrip.grader.redteam.Ruling;
import roundtrip.grader.redteam.Selection;
import roundtrip.grader.sandbox.ProtectionLevel;
import roundtrip.grader.sandbox.TempFolders;

@Command(
        name = "redteam",
        header = "Grades hostile submissions and says whether they held",
        description = {
            "Grades the corpus of hostile submissions and says whether each got its true mark and did no harm.",
            "",
            "One line for each: held, mismatch, skipped because the level here does not contain it, or waits because what it"
                    + " attacks is not built yet. The whole run sits in limits of its own."
        },
        mixinStandardHelpOptions = true)
@Manual(
        examples = {"redteam", "redteam spins fork-bomb --protection L2", "redteam --class forging --out DIR"},
        exits = {
            "0:every row got its true mark and did no harm",
            "2:the level or the limits of the run cannot be had",
            "3:a row did not get its true mark, or did harm"
        },
        files = {"DIR/redteam.txt: what was printed", "DIR/results-N: the reports of each class"},
        seeAlso = {"doctor", "prove"})
final class RedteamCommand implements Callable<Integer> {
    /** An empty corpus must not pass. */
    private static final int FLOOR = 40;

    private final Clock clock;
    private final RandomGenerator random;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "ID", arity = "0..*", description = "rows of the corpus (default: all)")
    private Set<String> ids = Set.of();

    @Option(names = "--class", paramLabel = "C", description = "one class: intake, forging, reading, denial, gaming")
    private @Nullable String kind;

    @Option(
            names = "--elsewhere",
            description = "instead: runs the forging cases E1 to E5 against a plain Maven template, offline")
    private boolean elsewhere;

    @Option(names = "--quick", description = "only rows that burn next to nothing")
    private boolean quick;

    @Option(
            names = "--require",
            paramLabel = "LEVEL",
            description = "a row that is skipped although this level would contain it is a mismatch")
    private @Nullable ProtectionLevel required;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "where classes and their reports are kept (default: nowhere)")
    private @Nullable Path out;

    RedteamCommand(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!quick && !elsewhere && !Cage.isInside()) {
            return Cage.run(Main.class.getName(), arguments());
        }
        Path folder = out == null ? TempFolders.make("rro") : Files.createDirectories(out);
        try {
            return elsewhere ? runElsewhere(folder.toAbsolutePath()) : run(folder.toAbsolutePath());
        } finally {
            if (out == null) {
                Folders.delete(folder);
            }
        }
    }

    private int runElsewhere(Path folder) throws IOException {
        PrintWriter print = Output.of(spec);
        try (Bundle bundle = Bundle.open()) {
            new Elsewhere(bundle, folder, line -> {
                        print.println(line);
                        print.flush();
                    })
                    .run();
        }
        return 0;
    }

    private List<String> arguments() {
        return spec == null
                ? List.of()
                : spec.root().commandLine().getParseResult().originalArgs();
    }

    private int run(Path folder) throws IOException, InterruptedException {
        PrintWriter print = Output.of(spec);
        Selection selection =
                new Selection(ids, Optional.ofNullable(kind).map(Kind::of), quick, Optional.ofNullable(required));
        List<String> lines = new ArrayList<>();
        try (Bundle bundle = Bundle.open()) {
            RedTeam team = new RedTeam(
                    Corpus.read(bundle), grader(), folder, "redteam-" + Long.toHexString(random.nextLong()), ruling -> {
                        List<String> told = lines(ruling);
                        told.forEach(print::println);
                        print.flush();
                        lines.addAll(told);
                    });
            List<Ruling> rulings = team.run(selection);
            String summary = summary(rulings);
            print.println(summary);
            lines.add(summary);
            Files.write(folder.resolve("redteam.txt"), lines, StandardCharsets.UTF_8);
            boolean tooFew = ids.isEmpty() && kind == null && !quick && count(rulings, Ruling.Result.HELD) < FLOOR;
            if (tooFew) {
                print.println("expected at least " + FLOOR + " rows to be run and to hold");
            }
            print.flush();
            return tooFew || rulings.stream().anyMatch(Ruling::isMismatch) ? Main.PROOF_FAILS : 0;
        }
    }

    private ClassRun grader() {
        return new GraderRun(common.cache(), clock, random, common.jobs(), common.protection());
    }

    private static List<String> lines(Ruling ruling) {
        List<String> lines = new ArrayList<>(List.of(ruling.line()));
        ruling.faults().forEach(fault -> lines.add("          " + fault));
        return lines;
    }

    static String summary(List<Ruling> rulings) {
        return rulings.size() + " rows: " + count(rulings, Ruling.Result.HELD) + " held, "
                + count(rulings, Ruling.Result.MISMATCH) + " mismatched, " + count(rulings, Ruling.Result.SKIPPED)
                + " skipped (this level does not contain them), " + count(rulings, Ruling.Result.WAITS)
                + " wait for a part that is not built yet";
    }

    private static long count(List<Ruling> rulings, Ruling.Result result) {
        return rulings.stream().filter(one -> one.result() == result).count();
    }
}
