package roundtrip.grader.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import roundtrip.grader.intake.Rules;
import roundtrip.kit.check.Exercise;

/**
 * One exercise as the grader sees it: what students get, and the names of all suites and checks.
 *
 * @param files the exercise's folder as handed out, path to bytes
 * @param hiddenSuites the classes of the hidden suites, at least one
 * @param hiddenChecks the ids that {@code suite.yml} declares
 */
public record ExerciseData(
        Exercise exercise, Map<String, byte[]> files, List<String> hiddenSuites, List<String> hiddenChecks) {
    private static final String MAIN = "src/main/java/";

    public ExerciseData {
        files = Map.copyOf(files);
        hiddenSuites = List.copyOf(hiddenSuites);
        hiddenChecks = List.copyOf(hiddenChecks);
    }

    static ExerciseData read(String slug, Map<String, byte[]> files) throws IOException {
        byte[] yml = files.get("exercise.yml");
        if (yml == null) {
            throw new IOException("the exercise \"" + slug + "\" has no exercise.yml");
        }
        Exercise exercise = Exercise.read(new String(yml, StandardCharsets.UTF_8), slug + "/exercise.yml");
        String resource = "roundtrip/suites/" + word(slug) + "/suite.yml";
        try (InputStream in = ExerciseData.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("the exercise \"" + slug + "\" has no hidden suite: " + resource + " is missing");
            }
            Map<String, Object> fields =
                    Exercise.fields(new String(in.readAllBytes(), StandardCharsets.UTF_8), resource);
            return new ExerciseData(exercise, files, texts(fields.get("suites")), texts(fields.get("checks")));
        }
    }

    private static List<String> texts(@Nullable Object field) {
        return field instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The slug without number and hyphens, as packages spell it. */
    static String word(String slug) {
        return slug.replaceFirst("^[0-9]+-", "").replace("-", "");
    }

    public String slug() {
        return exercise.slug();
    }

    /** Public checks first, then hidden ones. */
    public List<String> declared() {
        List<String> all = new ArrayList<>(exercise.checks());
        all.addAll(hiddenChecks);
        return List.copyOf(all);
    }

    /** Where a student's classes may lie: the folders of the editable patterns, as packages. */
    public List<String> packages() {
        return exercise.editable().stream()
                .filter(glob -> glob.startsWith(MAIN))
                .map(glob -> glob.substring(MAIN.length()))
                .map(glob -> glob.substring(0, Math.max(0, glob.lastIndexOf('/', firstStar(glob)))))
                .map(folder -> folder.replace('/', '.'))
                .distinct()
                .toList();
    }

    private static int firstStar(String glob) {
        int star = glob.indexOf('*');
        return star < 0 ? glob.length() : star;
    }

    /** Our own source below {@code src/main/java}, to be completed by what a student handed in. */
    public Map<String, byte[]> givenSources() {
        return mainFiles(false);
    }

    /** The stub: the editable files as handed out. */
    public Map<String, byte[]> stub() {
        return mainFiles(true);
    }

    private Map<String, byte[]> mainFiles(boolean editable) {
        Rules rules = rules();
        Map<String, byte[]> chosen = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(MAIN) && rules.edits(path) == editable) {
                chosen.put(path, bytes);
            }
        });
        return chosen;
    }

    /** SHA-256 over the classes of all suites and of their helpers. */
    public String suiteHash() throws IOException {
        Map<String, byte[]> all = new TreeMap<>(PackageFiles.beside(exercise.suite()));
        for (String suite : hiddenSuites) {
            all.putAll(PackageFiles.beside(suite));
        }
        return Hashes.of(all);
    }

    /** What intake takes of a submission. */
    public Rules rules() {
        return new Rules(exercise.editable(), exercise.given(), files);
    }
}
