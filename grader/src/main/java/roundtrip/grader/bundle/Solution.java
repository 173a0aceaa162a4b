package roundtrip.grader.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import roundtrip.kit.check.Exercise;

/**
 * A submission with a known verdict.
 *
 * @param name {@code reference}, {@code alternatives/NAME} or {@code mutants/NAME}; {@code stub} for what students start from
 * @param files as handed in, complete: a mutant's differ from the reference in what its folder holds
 * @param fails the checks that a mutant must fail; empty for the others
 */
public record Solution(String name, Kind kind, Map<String, byte[]> files, String fault, Set<String> fails) {
    /** What must become of it. */
    public enum Kind {
        STUB,
        RIGHT,
        MUTANT
    }

    public Solution {
        files = new TreeMap<>(files);
        fails = Set.copyOf(fails);
    }

    /** Stub, reference, alternatives, mutants, in this order. */
    public static List<Solution> of(Bundle bundle, ExerciseData data) throws IOException {
        String home = "solutions/" + data.slug();
        Map<String, byte[]> reference = bundle.files(home + "/reference");
        List<Solution> all = new ArrayList<>();
        all.add(new Solution("stub", Kind.STUB, data.stub(), "", Set.of()));
        all.add(new Solution("reference", Kind.RIGHT, reference, "", Set.of()));
        for (String name : bundle.namesIn(home + "/alternatives")) {
            Map<String, byte[]> files = bundle.files(home + "/alternatives/" + name);
            all.add(new Solution("alternatives/" + name, Kind.RIGHT, files, "", Set.of()));
        }
        for (String name : bundle.namesIn(home + "/mutants")) {
            all.add(mutant(name, reference, bundle.files(home + "/mutants/" + name)));
        }
        return List.copyOf(all);
    }

    private static Solution mutant(String name, Map<String, byte[]> reference, Map<String, byte[]> overlay)
            throws IOException {
        byte[] yml = overlay.get("mutant.yml");
        if (yml == null) {
            throw new IOException("the mutant \"" + name + "\" has no mutant.yml");
        }
        Map<String, Object> fields = Exercise.fields(new String(yml, StandardCharsets.UTF_8), name + "/mutant.yml");
        Set<String> fails = new TreeSet<>();
        if (fields.get("fails") instanceof List<?> ids) {
            ids.forEach(id -> fails.add(String.valueOf(id)));
        }
        Map<String, byte[]> files = new TreeMap<>(reference);
        files.putAll(overlay);
        files.remove("mutant.yml");
        return new Solution("mutants/" + name, Kind.MUTANT, files, String.valueOf(fields.get("fault")), fails);
    }
}
