package roundtrip.kit.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What {@code exercise.yml} says of an exercise.
 *
 * @param slug the folder's name
 * @param minutes how long it takes
 * @param points what can be earned, 0 for a badge only
 * @param prerequisites slugs
 * @param entry the class that is started
 * @param suite the class of the public checks
 * @param editable globs of the files that are the student's
 * @param given paths among them that are ours, and restored before grading
 * @param packages what the student's classes may use; with {@code !} in front, what they may not
 * @param neighbours the kit's servers behind the program's doors
 * @param settings defaults by key; <code>${door}</code> stands for that door's address
 * @param steps the titles of the README's steps, from step 1
 * @param checks the ids of the public checks
 */
public record Exercise(
        String slug,
        String title,
        int minutes,
        int points,
        List<String> prerequisites,
        String entry,
        String suite,
        List<String> editable,
        List<String> given,
        List<String> packages,
        StandIns neighbours,
        Map<String, String> settings,
        List<String> steps,
        List<String> checks) {

    public Exercise {
        prerequisites = List.copyOf(prerequisites);
        editable = List.copyOf(editable);
        given = List.copyOf(given);
        packages = List.copyOf(packages);
        settings = Map.copyOf(settings);
        steps = List.copyOf(steps);
        checks = List.copyOf(checks);
    }

    /** Reads {@code folder/exercise.yml}; a missing or unreadable file throws and names it. */
    public static Exercise in(Path folder) {
        Path file = folder.resolve("exercise.yml");
        try {
            return read(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": start from the exercise's own folder", e);
        }
    }

    /** Reads the text of an {@code exercise.yml}; {@code where} names it in messages. */
    public static Exercise read(String text, String where) {
        Map<String, Object> fields = fields(text, where);
        return new Exercise(
                text(fields, "slug", where),
                text(fields, "title", where),
                Integer.parseInt(text(fields, "minutes", where)),
                Integer.parseInt(text(fields, "points", where)),
                texts(fields, "prerequisites", where),
                text(fields, "entry", where),
                text(fields, "suite", where),
                texts(fields, "editable", where),
                texts(fields, "given", where),
                texts(fields, "packages", where),
                new StandIns(named(fields, "neighbours", where)),
                named(fields, "settings", where),
                texts(fields, "steps", where),
                texts(fields, "checks", where));
    }

    /** The fields of a YAML mapping, read safely: no object tags, no double keys, few aliases. */
    public static Map<String, Object> fields(String text, String where) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        Object value = new Yaml(new SafeConstructor(options)).load(text);
        if (!(value instanceof Map)) {
            throw new IllegalArgumentException(where + " must hold fields, but holds " + value);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((key, field) -> fields.put(String.valueOf(key), field));
        return fields;
    }

    private static String text(Map<String, Object> fields, String name, String where) {
        return String.valueOf(Objects.requireNonNull(fields.get(name), () -> where + " lacks the field " + name));
    }

    private static List<String> texts(Map<String, Object> fields, String name, String where) {
        Object value = fields.getOrDefault(name, List.of());
        if (value instanceof List) {
            return ((List<?>) value).stream().map(String::valueOf).collect(Collectors.toList());
        }
        throw new IllegalArgumentException(where + ": " + name + " must be a list, but was " + value);
    }

    private static Map<String, String> named(Map<String, Object> fields, String name, String where) {
        Object value = fields.getOrDefault(name, Map.of());
        if (!(value instanceof Map)) {
            throw new IllegalArgumentException(where + ": " + name + " must be fields, but was " + value);
        }
        Map<String, String> named = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((key, text) -> named.put(String.valueOf(key), String.valueOf(text)));
        return named;
    }
}
