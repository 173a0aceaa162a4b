package roundtrip.grader.redteam;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.YAMLException;
import roundtrip.grader.mark.Outcome;
import roundtrip.grader.sandbox.ProtectionLevel;
import roundtrip.kit.check.Exercise;

/** Reads one row's folder: {@code expected.yml}, and the files below {@code submission/} or {@code submissions/VARIANT/}. */
final class RowFile {
    private static final Set<String> FIELDS = Set.of(
            "id",
            "title",
            "class",
            "exercise",
            "carrier",
            "made-by",
            "needs",
            "waits-for",
            "quick",
            "alone",
            "wall",
            "expect",
            "variants",
            "canaries",
            "bound",
            "elsewhere");
    private static final Set<String> EXPECT = Set.of("outcome", "mark", "verdicts", "report-says", "report-never");
    private static final Set<String> CANARIES =
            Set.of("host-file", "host-listener", "grader-process", "results", "neighbour");
    private static final Set<String> VERDICTS = Set.of("PASSED", "FAILED", "WAITING", "NOT_STARTED");
    private static final Pattern UNIT = Pattern.compile("([0-9]{1,8})(s|MiB|)");

    private final String where;
    private final Map<String, Object> fields;

    private RowFile(String id, String text) {
        this.where = id + "/expected.yml";
        this.fields = Exercise.fields(text, where);
        onlyKnown(fields.keySet(), FIELDS, "field");
    }

    /** Throws {@link IllegalArgumentException} that names the row and what is wrong with it. */
    static Row read(String id, Map<String, byte[]> files) {
        byte[] yml = files.get("expected.yml");
        if (yml == null) {
            throw new IllegalArgumentException("the row \"" + id + "\" has no expected.yml");
        }
        try {
            return new RowFile(id, new String(yml, StandardCharsets.UTF_8)).row(id, files);
        } catch (IllegalArgumentException | YAMLException e) {
            throw new IllegalArgumentException(id + "/expected.yml: " + e.getMessage(), e);
        }
    }

    private Row row(String id, Map<String, byte[]> all) {
        if (!text("id").equals(id)) {
            throw new IllegalArgumentException("expected the id of its folder, got \"" + text("id") + "\"");
        }
        Map<String, Map<String, byte[]>> files = new TreeMap<>();
        all.forEach((path, bytes) -> put(files, path, bytes));
        return new Row(
                id,
                text("title"),
                Kind.of(text("class")),
                text("exercise"),
                text("carrier"),
                textOr("made-by", "files"),
                ProtectionLevel.valueOf(text("needs")),
                textOr("waits-for", ""),
                Boolean.parseBoolean(textOr("quick", "false")),
                Boolean.parseBoolean(textOr("alone", "false")),
                Integer.parseInt(textOr("wall", "0")),
                variants(),
                canaries(),
                bound(),
                textOr("elsewhere", ""),
                files);
    }

    private static void put(Map<String, Map<String, byte[]>> files, String path, byte[] bytes) {
        if (path.equals("expected.yml")) {
            return;
        }
        String[] parts = path.split("/", 3);
        if (parts[0].equals("submission")) {
            files.computeIfAbsent("", key -> new TreeMap<>()).put(path.substring("submission/".length()), bytes);
        } else if (parts[0].equals("submissions") && parts.length == 3) {
            files.computeIfAbsent(parts[1], key -> new TreeMap<>()).put(parts[2], bytes);
        } else {
            throw new IllegalArgumentException(
                    "expected files below submission/ or submissions/VARIANT/, got \"" + path + "\"");
        }
    }

    private Map<String, Expected> variants() {
        Map<String, Object> common = map(fields.get("expect"), "expect");
        Map<String, Expected> variants = new TreeMap<>();
        map(fields.get("variants"), "variants").forEach((name, own) -> {
            Map<String, Object> both = new TreeMap<>(common);
            both.putAll(map(own, name));
            variants.put(name, expected(both));
        });
        if (variants.isEmpty()) {
            variants.put("", expected(common));
        }
        return variants;
    }

    private Expected expected(Map<String, Object> own) {
        onlyKnown(own.keySet(), EXPECT, "expectation");
        List<String> outcomes = texts(own.get("outcome"));
        for (String outcome : outcomes) {
            if (List.of(Outcome.values()).stream().noneMatch(one -> one.word().equals(outcome))) {
                throw new IllegalArgumentException("there is no outcome \"" + outcome + "\"");
            }
        }
        Map<String, String> verdicts = new TreeMap<>();
        map(own.get("verdicts"), "verdicts").forEach((check, verdict) -> verdicts.put(check, String.valueOf(verdict)));
        onlyKnown(new HashSet<>(verdicts.values()), VERDICTS, "verdict");
        return new Expected(
                outcomes,
                Expected.Mark.of(String.valueOf(own.get("mark"))),
                verdicts,
                texts(own.get("report-says")),
                texts(own.get("report-never")));
    }

    private List<String> canaries() {
        List<String> canaries = texts(fields.get("canaries"));
        onlyKnown(new HashSet<>(canaries), CANARIES, "canary");
        return canaries;
    }

    private Bound bound() {
        Map<String, Object> bound = map(fields.get("bound"), "bound");
        onlyKnown(bound.keySet(), Set.of("wall", "tasks", "memory", "disk", "files"), "bound");
        if (!bound.containsKey("wall")) {
            throw new IllegalArgumentException(
                    "expected a bound with at least a wall: what does it stop at by itself?");
        }
        return new Bound(
                number(bound, "wall", "s"),
                number(bound, "tasks", ""),
                number(bound, "memory", "MiB"),
                number(bound, "disk", "MiB"),
                number(bound, "files", ""));
    }

    private static int number(Map<String, Object> bound, String name, String unit) {
        Object value = bound.get(name);
        if (value == null) {
            return 0;
        }
        Matcher matcher = UNIT.matcher(value.toString());
        if (!matcher.matches() || !matcher.group(2).equals(unit)) {
            throw new IllegalArgumentException(
                    "expected " + name + " as a number" + (unit.isEmpty() ? "" : " with " + unit) + ", got " + value);
        }
        return Integer.parseInt(matcher.group(1));
    }

    private String text(String name) {
        Object value = fields.get(name);
        if (value == null || value.toString().isBlank()) {
            throw new IllegalArgumentException("expected the field \"" + name + "\", got nothing");
        }
        return value.toString();
    }

    private String textOr(String name, String otherwise) {
        Object value = fields.get(name);
        return value == null ? otherwise : value.toString();
    }

    private static List<String> texts(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }

    private static Map<String, Object> map(@Nullable Object value, String name) {
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("expected fields below \"" + name + "\", got " + value);
        }
        Map<String, Object> fields = new TreeMap<>();
        map.forEach((key, one) -> fields.put(String.valueOf(key), one == null ? "" : one));
        return fields;
    }

    private static void onlyKnown(Set<String> got, Set<String> known, String what) {
        for (String one : got) {
            if (!known.contains(one)) {
                throw new IllegalArgumentException("there is no " + what + " \"" + one + "\"; there are " + known);
            }
        }
    }
}
