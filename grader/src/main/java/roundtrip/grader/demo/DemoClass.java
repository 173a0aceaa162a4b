package roundtrip.grader.demo;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import roundtrip.grader.bundle.Bundle;
import roundtrip.grader.bundle.ExerciseData;
import roundtrip.grader.bundle.Folders;
import roundtrip.grader.bundle.Solution;
import roundtrip.grader.kit.ZipBytes;
import roundtrip.grader.mark.Marking;
import roundtrip.grader.mark.Weighed;
import roundtrip.grader.prove.Expectation;
import roundtrip.grader.run.Plan;

/** Assembles a class from the solutions of one exercise and some unhappy submissions, under names as platforms write them. */
public final class DemoClass {
    private static final String STUDENT_FILE = "src/main/java/lendery/methods/LoanApi.java";

    private static final int MUTANTS = 8;

    private final ExerciseData data;
    private final List<Solution> solutions;
    private final Plan plan;
    private final Map<String, BigDecimal> expected = new LinkedHashMap<>();
    private final Iterator<Person> people = Person.all().iterator();

    public DemoClass(Bundle bundle, String slug) throws IOException {
        this.data = bundle.exercise(slug);
        this.solutions = Solution.of(bundle, data);
        this.plan = Plan.of(data);
        if (!data.files().containsKey(STUDENT_FILE)) {
            throw new IOException(
                    "expected an exercise with a demo class, such as 05-seven-methods, got \"" + slug + "\"");
        }
    }

    /** Writes {@code submissions/} and {@code expected.csv}; what stood in {@code submissions/} before is gone. */
    public void write(Path folder) throws IOException {
        Path submissions = folder.resolve("submissions");
        Folders.delete(submissions);
        Files.createDirectories(submissions);
        for (Solution solution : chosen()) {
            handIn(submissions, solution.files(), mark(solution));
        }
        for (Solution weak : List.of(several(0, 3), several(9, 5), several(4, 9))) {
            handIn(submissions, weak.files(), mark(weak));
        }
        BigDecimal nothing = mark(List.of());
        handIn(submissions, source("does-not-compile"), nothing);
        handIn(submissions, Map.of("notes.txt", text("I will hand in later.")), nothing);
        handIn(submissions, source("exits"), nothing);
        handIn(submissions, source("never-answers"), nothing);
        Map<String, byte[]> climbing = new LinkedHashMap<>(reference());
        climbing.put("../../elsewhere/LoanApi.java", text("class LoanApi {}"));
        handInZip(submissions, climbing, nothing);
        writeExpected(folder.resolve("expected.csv"));
    }

    /** Everything but the mutants, and of these as many as make a class, evenly spread over their names. */
    private List<Solution> chosen() {
        List<Solution> mutants = mutants();
        int every = Math.max(1, mutants.size() / MUTANTS);
        return solutions.stream()
                .filter(one -> one.kind() != Solution.Kind.MUTANT
                        || (mutants.indexOf(one) % every == 0 && mutants.indexOf(one) / every < MUTANTS))
                .toList();
    }

    /** One with several faults: mutants that change different files, from the one of that number on, as many as fit. */
    private Solution several(int from, int most) {
        List<Solution> mutants = mutants();
        Map<String, byte[]> files = new TreeMap<>(reference());
        Set<String> fails = new TreeSet<>();
        Set<String> changed = new HashSet<>();
        int taken = 0;
        for (int i = 0; i < mutants.size() && taken < most; i++) {
            Solution mutant = mutants.get((from + i) % mutants.size());
            Set<String> own = changes(mutant);
            if (Collections.disjoint(own, changed)) {
                changed.addAll(own);
                own.forEach(path -> files.put(path, mutant.files().getOrDefault(path, new byte[0])));
                fails.addAll(mutant.fails());
                taken++;
            }
        }
        return new Solution("several", Solution.Kind.MUTANT, files, "several faults", fails);
    }

    private Set<String> changes(Solution mutant) {
        Map<String, byte[]> right = reference();
        return mutant.files().entrySet().stream()
                .filter(file -> !Arrays.equals(file.getValue(), right.get(file.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private List<Solution> mutants() {
        return solutions.stream()
                .filter(one -> one.kind() == Solution.Kind.MUTANT)
                .toList();
    }

    private void handIn(Path submissions, Map<String, byte[]> files, BigDecimal mark) throws IOException {
        Person person = people.next();
        if (person.zipped()) {
            handIn(submissions, person, files, mark);
            return;
        }
        Path own = submissions.resolve(person.handedInAs());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = own.resolve(file.getKey());
            Files.createDirectories(target.resolveSibling(""));
            Files.write(target, file.getValue());
        }
        expected.put(person.handedInAs(), mark);
    }

    private void handInZip(Path submissions, Map<String, byte[]> files, BigDecimal mark) throws IOException {
        Person person = people.next();
        while (!person.zipped()) {
            person = people.next();
        }
        handIn(submissions, person, files, mark);
    }

    private void handIn(Path submissions, Person person, Map<String, byte[]> files, BigDecimal mark)
            throws IOException {
        Files.write(submissions.resolve(person.handedInAs() + ".zip"), ZipBytes.of(files, Set.of()));
        expected.put(person.handedInAs(), mark);
    }

    private BigDecimal mark(Solution solution) {
        return switch (solution.kind()) {
            case STUB -> mark(List.of());
            case RIGHT -> mark(Expectation.passing(plan, List.of()));
            case MUTANT -> mark(Expectation.passing(plan, solution.fails()));
        };
    }

    private BigDecimal mark(Collection<String> passed) {
        List<Weighed> weighed = plan.checks().stream()
                .map(one -> new Weighed(
                        one.isPublic(),
                        one.card().points(),
                        passed.contains(one.card().id()),
                        false))
                .toList();
        return Marking.mark(weighed, data.exercise().points()).rounded().orElseThrow();
    }

    private Map<String, byte[]> reference() {
        return solutions.stream()
                .filter(one -> one.name().equals("reference"))
                .map(Solution::files)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, byte[]> source(String name) throws IOException {
        try (InputStream in = DemoClass.class.getResourceAsStream(name + ".txt")) {
            if (in == null) {
                throw new IOException("the grader's own " + name + ".txt is missing");
            }
            return Map.of(STUDENT_FILE, in.readAllBytes());
        }
    }

    private void writeExpected(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of("submission,mark,max"));
        expected.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> lines.add(one.getKey() + "," + one.getValue() + ","
                        + data.exercise().points()));
        Files.write(file, text(lines.stream().collect(Collectors.joining("\r\n", "", "\r\n"))));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
