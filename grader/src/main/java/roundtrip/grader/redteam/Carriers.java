package roundtrip.grader.redteam;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import roundtrip.grader.bundle.Bundle;
import roundtrip.grader.bundle.Solution;

/** The programs under the attacks. What lies in {@code carriers/door} gives each of them the same place to come in. */
final class Carriers {
    private static final String EMPTY = "empty-server";
    private static final String DOOR = "door/";

    private final Bundle bundle;
    private final Map<String, byte[]> files;

    Carriers(Bundle bundle, Map<String, byte[]> files) {
        this.bundle = bundle;
        this.files = new TreeMap<>(files);
    }

    /** The carrier's files as if it were handed in without an attack. */
    Map<String, byte[]> files(String carrier, String exercise) throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        if (carrier.equals("none")) {
            return all;
        }
        if (!carrier.equals(EMPTY)) {
            all.putAll(solution(carrier, exercise));
            all.putAll(below(DOOR));
        }
        all.putAll(below(carrier + "/"));
        if (all.isEmpty()) {
            throw new IllegalArgumentException("there is no carrier \"" + carrier + "\"");
        }
        return all;
    }

    private Map<String, byte[]> solution(String name, String exercise) throws IOException {
        List<Solution> solutions = Solution.of(bundle, bundle.exercise(exercise));
        return solutions.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no carrier \"" + name + "\""))
                .files();
    }

    private Map<String, byte[]> below(String folder) {
        Map<String, byte[]> found = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(folder)) {
                found.put(path.substring(folder.length()), bytes);
            }
        });
        return found;
    }
}
