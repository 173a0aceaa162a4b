package roundtrip.grader.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which files of a submission an exercise takes. {@code kit} holds the exercise's folder as handed out, path to bytes; a file
 * that was changed and is not taken is told from one that was only copied along by comparing with it.
 */
public final class Rules {
    private static final Set<String> NEVER_FOLDERS = Set.of("META-INF", ".mvn", ".git", "target");
    private static final Set<String> NEVER_FILES = Set.of("pom.xml", "mvnw", "mvnw.cmd", "module-info.java");

    private final List<Glob> editable;
    private final Set<String> given;
    private final Map<String, byte[]> kit;

    public Rules(List<String> editable, List<String> given, Map<String, byte[]> kit) {
        if (editable.isEmpty()) {
            throw new IllegalArgumentException(
                    "an exercise must declare at least one editable path, but declared none");
        }
        this.editable = editable.stream().map(Glob::new).toList();
        this.given = Set.copyOf(given);
        this.kit = new TreeMap<>(kit);
    }

    /** Given files lie under an editable pattern, too; they tell where the root is but are never taken. */
    boolean isUnderEditable(String path) {
        return !isNeverTaken(path) && editable.stream().anyMatch(glob -> glob.matches(path));
    }

    /** Whether a student may change the file, or add it. */
    public boolean edits(String path) {
        return isTaken(path);
    }

    boolean isTaken(String path) {
        return isUnderEditable(path) && !given.contains(path);
    }

    boolean mayReachThrough(String folder) {
        return editable.stream().anyMatch(glob -> glob.mayReachThrough(folder));
    }

    /** The editable files of the kit that are called {@code fileName}. */
    List<String> placesFor(String fileName) {
        return kit.keySet().stream()
                .filter(this::isTaken)
                .filter(path -> path.substring(path.lastIndexOf('/') + 1).equals(fileName))
                .toList();
    }

    byte[] kitFile(String path) {
        return kit.getOrDefault(path, new byte[0]);
    }

    boolean kitHas(String path) {
        return kit.containsKey(path);
    }

    /** Whatever an exercise declares: what steers a build, and what is no source, is ours. */
    private static boolean isNeverTaken(String path) {
        List<String> segments = Arrays.asList(path.split("/", -1));
        String name = segments.get(segments.size() - 1);
        return segments.stream().anyMatch(NEVER_FOLDERS::contains)
                || NEVER_FILES.contains(name)
                || name.endsWith(".jar")
                || name.endsWith(".class");
    }
}
