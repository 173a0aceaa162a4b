package roundtrip.site.grades;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks by people for one exercise: where a class stumbles. */
public record Heatmap(String exercise, List<Person> people, List<Line> lines) {
    public Heatmap {
        people = List.copyOf(people);
        lines = List.copyOf(lines);
    }

    static Heatmap of(String exercise, List<Grades.Cell> cells) {
        Map<Long, String> people = new LinkedHashMap<>();
        Set<String> checks = new LinkedHashSet<>();
        Map<String, Verdict> verdicts = new HashMap<>();
        for (Grades.Cell cell : cells) {
            people.put(cell.submission(), cell.name());
            checks.add(cell.check());
            verdicts.put(cell.submission() + " " + cell.check(), cell.verdict());
        }
        List<Line> lines = new ArrayList<>();
        for (String check : checks) {
            List<Optional<Verdict>> row = people.keySet().stream()
                    .map(submission -> Optional.ofNullable(verdicts.get(submission + " " + check)))
                    .toList();
            lines.add(new Line(check, row));
        }
        return new Heatmap(
                exercise,
                people.entrySet().stream()
                        .map(entry -> new Person(entry.getKey(), entry.getValue()))
                        .toList(),
                lines);
    }

    /** A column. */
    public record Person(long submission, String name) {}

    /** A row: one check over all people. */
    public record Line(String check, List<Optional<Verdict>> verdicts) {
        public long passed() {
            return verdicts.stream()
                    .flatMap(Optional::stream)
                    .filter(v -> v == Verdict.PASSED)
                    .count();
        }

        public long graded() {
            return verdicts.stream().flatMap(Optional::stream).count();
        }
    }
}
