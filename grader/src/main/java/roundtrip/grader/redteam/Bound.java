package roundtrip.grader.redteam;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an attack stops at by itself, even where nothing contains it. The wall is in seconds and is zero for a row that runs no
 * code of its own; zero elsewhere means that the attack asks for none of it.
 */
public record Bound(int wall, int tasks, int memory, int disk, int files) {
    private static final int LONGEST = 120;
    private static final int MOST_TASKS = 1_000_000;
    private static final int MOST_MEBIBYTES = 6_000;

    public Bound {
        if (wall < 0 || wall > LONGEST) {
            throw new IllegalArgumentException("expected a wall bound from 0 to " + LONGEST + " s, got " + wall);
        }
        if (tasks < 0 || tasks > MOST_TASKS || files < 0 || files > MOST_TASKS) {
            throw new IllegalArgumentException(
                    "expected at most " + MOST_TASKS + " tasks and files, got " + tasks + " and " + files);
        }
        if (memory < 0 || memory > MOST_MEBIBYTES || disk < 0 || disk > MOST_MEBIBYTES) {
            throw new IllegalArgumentException(
                    "expected at most " + MOST_MEBIBYTES + " MiB, got " + memory + " and " + disk);
        }
    }

    /** The names that the constants have in an attack's source, with the values that must stand there. */
    Map<String, Integer> constants() {
        Map<String, Integer> all = new LinkedHashMap<>();
        all.put("WALL_SECONDS", wall);
        all.put("TASKS", tasks);
        all.put("MEMORY_MIB", memory);
        all.put("DISK_MIB", disk);
        all.put("FILES", files);
        all.values().removeIf(value -> value == 0);
        return all;
    }
}
