package roundtrip.grader.redteam;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** The programs under the attacks. What lies in {@code carriers/door} gives each of them the same place to come in. */
final class Carriers {
    private static final String EMPTY = "empty-server";
    private static final String DOOR = "door/";

    /** A known solution's files, by its name. */
    @FunctionalInterface
    interface Solutions {
        Map<String, byte[]> files(String name, String exercise) throws IOException;
    }

    private final Map<String, byte[]> files;
    private final Solutions solutions;

    Carriers(Map<String, byte[]> files, Solutions solutions) {
        this.files = new TreeMap<>(files);
        this.solutions = solutions;
    }

    /** The carrier's files as if it were handed in without an attack. */
    Map<String, byte[]> files(String carrier, String exercise) throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        if (carrier.equals("none")) {
            return all;
        }
        if (!carrier.equals(EMPTY)) {
            all.putAll(solutions.files(carrier, exercise));
            all.putAll(below(DOOR));
        }
        all.putAll(below(carrier + "/"));
        if (all.isEmpty()) {
            throw new IllegalArgumentException("there is no carrier \"" + carrier + "\"");
        }
        return all;
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
