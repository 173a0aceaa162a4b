package roundtrip.grader.redteam;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import roundtrip.grader.bundle.Bundle;
import roundtrip.grader.bundle.Solution;

/** All rows, and the programs that they ride on. */
public final class Corpus {
    private static final String HOME = "redteam";
    private static final String CARRIERS = "carriers";
    private static final String ELSEWHERE = "elsewhere";

    private final List<Row> rows;
    private final Carriers carriers;

    private Corpus(List<Row> rows, Carriers carriers) {
        this.rows = List.copyOf(rows);
        this.carriers = carriers;
    }

    static Corpus empty() {
        return new Corpus(List.of(), new Carriers(Map.of(), (carrier, exercise) -> Map.of()));
    }

    /** Throws {@link IllegalArgumentException} for a row that is not as it must be. */
    public static Corpus read(Bundle bundle) throws IOException {
        Map<String, Map<String, byte[]>> folders = new TreeMap<>();
        bundle.files(HOME).forEach((path, bytes) -> {
            int slash = path.indexOf('/');
            if (slash > 0) {
                folders.computeIfAbsent(path.substring(0, slash), key -> new TreeMap<>())
                        .put(path.substring(slash + 1), bytes);
            }
        });
        Map<String, byte[]> carriers = folders.remove(CARRIERS);
        folders.remove(ELSEWHERE);
        List<Row> rows = new ArrayList<>();
        folders.forEach((id, files) -> rows.add(RowFile.read(id, files)));
        rows.sort(Comparator.comparing(Row::kind).thenComparing(Row::id));
        return new Corpus(
                rows,
                new Carriers(
                        carriers == null ? Map.of() : carriers, (name, exercise) -> solution(bundle, name, exercise)));
    }

    private static Map<String, byte[]> solution(Bundle bundle, String name, String exercise) throws IOException {
        return Solution.of(bundle, bundle.exercise(exercise)).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no carrier \"" + name + "\""))
                .files();
    }

    /** By class, then by id. */
    public List<Row> rows() {
        return rows;
    }

    Carriers carriers() {
        return carriers;
    }
}
