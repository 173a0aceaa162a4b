package roundtrip.grader.redteam;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import roundtrip.grader.bundle.Hashes;
import roundtrip.grader.report.Results;
import roundtrip.grader.sandbox.ProtectionLevel;

/**
 * Runs rows of the corpus: first the carriers alone, for their true marks, then the attacks in classes with reference solutions
 * around them. One run at a time in one JVM, since it counts what this JVM leaves open.
 */
public final class RedTeam {
    private static final int IN_ONE_CLASS = 30;

    private final Corpus corpus;
    private final ClassRun grader;
    private final Path out;
    private final String token;
    private final Consumer<Ruling> told;

    /**
     * @param out an existing, empty folder
     * @param token a word that stands in the command line of nothing else on this computer
     * @param told hears of each ruling as soon as it is made
     */
    public RedTeam(Corpus corpus, ClassRun grader, Path out, String token, Consumer<Ruling> told) {
        this.corpus = corpus;
        this.grader = grader;
        this.out = out;
        this.token = token;
        this.told = told;
    }

    /** One ruling for each selected row, in the order in which they were made. */
    public List<Ruling> run(Selection selection) throws IOException, InterruptedException {
        Map<String, List<Row>> byExercise = new TreeMap<>();
        selection
                .of(corpus.rows())
                .forEach(row -> byExercise
                        .computeIfAbsent(row.exercise(), slug -> new ArrayList<>())
                        .add(row));
        if (byExercise.isEmpty()) {
            throw new IllegalArgumentException("no row of the red team's corpus is selected");
        }
        List<Ruling> rulings = new ArrayList<>();
        for (Map.Entry<String, List<Row>> one : byExercise.entrySet()) {
            Path folder = Files.createDirectory(out.resolve(one.getKey()));
            rulings.addAll(new RedTeam(corpus, grader, folder, token, told).run(one.getValue(), selection));
        }
        return rulings;
    }

    /** Rows of one exercise. */
    private List<Ruling> run(List<Row> rows, Selection selection) throws IOException, InterruptedException {
        Path reports = out.resolve("carriers");
        Map<String, Results.Submission> carriers = new HashMap<>();
        ProtectionLevel level = gradeCarriers(rows, reports, carriers);
        Results.Submission reference = carriers.get("reference");
        if (reference == null
                || !reference.checks().stream()
                        .filter(one -> !one.level().equals("ADVICE"))
                        .allMatch(one -> one.verdict().equals("PASSED"))) {
            throw new IOException(
                    "the reference does not pass every check when it is graded alone: look at " + reports);
        }
        List<Ruling> rulings = new ArrayList<>();
        try (Canaries canaries = new Canaries(out.resolve("canaries"), reports, token)) {
            Run run = new Run(level, new Judge(carriers, reference), canaries, reports);
            for (List<Row> group : groups(rows, level, selection, rulings)) {
                run.rule(group).forEach(one -> tell(one, rulings));
            }
        }
        return rulings;
    }

    private void tell(Ruling ruling, List<Ruling> rulings) {
        rulings.add(ruling);
        told.accept(ruling);
    }

    private ProtectionLevel gradeCarriers(List<Row> rows, Path reports, Map<String, Results.Submission> carriers)
            throws IOException, InterruptedException {
        String exercise = rows.get(0).exercise();
        TreeSet<String> names =
                new TreeSet<>(rows.stream().filter(Row::rides).map(Row::carrier).toList());
        names.add("reference");
        Map<String, String> handedIn = new LinkedHashMap<>();
        for (String name : names) {
            String plain = name.replace('/', '-');
            Handed.folder(corpus.carriers().files(name, exercise)).in(out.resolve("carriers-class"), plain);
            handedIn.put(plain, name);
        }
        Results results = grader.grade(out.resolve("carriers-class"), exercise, reports, 0);
        results.submissions()
                .forEach(one -> carriers.put(handedIn.getOrDefault(one.submission(), one.submission()), one));
        return ProtectionLevel.valueOf(results.batch().protection());
    }

    /** What can run at that level, in classes; the rest is ruled at once. */
    private List<List<Row>> groups(List<Row> rows, ProtectionLevel level, Selection selection, List<Ruling> rulings) {
        List<List<Row>> groups = new ArrayList<>();
        List<Row> shared = new ArrayList<>();
        for (Row row : rows) {
            if (!row.waitsFor().isEmpty()) {
                tell(new Ruling(row, Ruling.Result.WAITS, level, "waits for " + row.waitsFor(), List.of()), rulings);
            } else if (row.needs().compareTo(level) > 0) {
                tell(skipped(row, level, selection), rulings);
            } else if (row.alone() || row.isDriven()) {
                groups.add(List.of(row));
            } else {
                shared.add(row);
                if (shared.stream().mapToInt(one -> one.variants().size()).sum() >= IN_ONE_CLASS) {
                    groups.add(0, List.copyOf(shared));
                    shared.clear();
                }
            }
        }
        if (!shared.isEmpty()) {
            groups.add(0, shared);
        }
        return groups;
    }

    private static Ruling skipped(Row row, ProtectionLevel level, Selection selection) {
        String why = "skipped: needs " + row.needs() + ", this is " + level;
        boolean red =
                selection.required().map(one -> row.needs().compareTo(one) <= 0).orElse(false);
        return red
                ? new Ruling(row, Ruling.Result.MISMATCH, level, why, List.of("a level was required that is not there"))
                : new Ruling(row, Ruling.Result.SKIPPED, level, why, List.of());
    }

    /** What stays the same from class to class. */
    private final class Run {
        private final ProtectionLevel level;
        private final Judge judge;
        private final Canaries canaries;
        private final Path reports;
        private final String reportsHash;
        private int number;

        private Run(ProtectionLevel level, Judge judge, Canaries canaries, Path reports) throws IOException {
            this.level = level;
            this.judge = judge;
            this.canaries = canaries;
            this.reports = reports;
            this.reportsHash = hash(reports);
        }

        private List<Ruling> rule(List<Row> rows) throws IOException, InterruptedException {
            Row first = rows.get(0);
            if (first.isDriven()) {
                Traces before = Traces.now(token, Cage.isInside());
                List<String> faults = new ArrayList<>(Driver.of(first.driver())
                        .faults(new Driver.Stage(first, grader, corpus.carriers(), out.resolve(first.id()))));
                faults.addAll(before.left());
                return List.of(ruling(first, "driven against the part itself", faults));
            }
            number++;
            Cast cast = new Cast(out.resolve("class-" + number), corpus.carriers(), canaries.baits());
            cast.fill(rows);
            String neighbours = cast.neighboursHash();
            Traces before = Traces.now(token, Cage.isInside());
            Path results = out.resolve("results-" + number);
            Results graded = grader.grade(cast.folder(), first.exercise(), results, first.wall());
            List<String> common = new ArrayList<>(before.left());
            common.addAll(canaries.touched());
            if (!hash(reports).equals(reportsHash)) {
                common.add("the reports of an earlier batch were changed");
            }
            if (!cast.neighboursHash().equals(neighbours)) {
                common.add("a neighbour's submission was changed");
            }
            return rulings(cast, graded, results, common);
        }

        private List<Ruling> rulings(Cast cast, Results graded, Path results, List<String> common) throws IOException {
            Map<String, Results.Submission> got = new HashMap<>();
            graded.submissions().forEach(one -> got.put(one.submission(), one));
            for (String neighbour : cast.neighbours()) {
                Results.Submission one = got.get(neighbour);
                common.addAll(one == null ? List.of("no result of " + neighbour) : judge.neighbour(one));
            }
            common.addAll(Outputs.faults(results, graded));
            long seeds = graded.submissions().stream()
                    .map(Results.Submission::seed)
                    .distinct()
                    .count();
            if (seeds != graded.submissions().size()) {
                common.add("two submissions had one seed");
            }
            Map<Row, List<String>> faults = new LinkedHashMap<>();
            Map<Row, List<String>> seen = new LinkedHashMap<>();
            for (Map.Entry<String, Cast.Part> entry : cast.parts().entrySet()) {
                Cast.Part part = entry.getValue();
                Results.Submission one = got.get(entry.getKey());
                List<String> own = one == null
                        ? List.of("there is no result of it")
                        : judge.faults(part.row(), part.expected(), one);
                String form = part.variant().isEmpty() ? "" : part.variant() + ": ";
                own.forEach(fault -> faults.computeIfAbsent(part.row(), key -> new ArrayList<>())
                        .add(form + fault));
                seen.computeIfAbsent(part.row(), key -> new ArrayList<>())
                        .add(form
                                + (one == null
                                        ? "nothing"
                                        : one.outcome() + ", " + one.mark().finalMark()));
            }
            List<Ruling> rulings = new ArrayList<>();
            for (Map.Entry<Row, List<String>> row : seen.entrySet()) {
                List<String> all = new ArrayList<>(faults.getOrDefault(row.getKey(), List.of()));
                common.forEach(fault -> all.add("in class " + number + ": " + fault));
                rulings.add(ruling(row.getKey(), String.join("; ", new TreeSet<>(row.getValue())), all));
            }
            return rulings;
        }

        private Ruling ruling(Row row, String got, List<String> faults) {
            Ruling.Result result = faults.isEmpty() ? Ruling.Result.HELD : Ruling.Result.MISMATCH;
            return new Ruling(row, result, level, got, faults);
        }
    }

    private static String hash(Path folder) throws IOException {
        Map<String, byte[]> all = new HashMap<>();
        try (Stream<Path> walked = Files.walk(folder)) {
            for (Path file : walked.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList()) {
                all.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return Hashes.of(all);
    }
}
