package roundtrip.grader.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The students' numbers in a Gradescope export: {@code submission_metadata.yml} beside the folders; absent or odd, it is left out. */
final class GradescopeNames {
    private static final int CAP = 16 << 20;

    private GradescopeNames() {}

    /** From the folder's name to the first submitter's {@code :sid:}, else {@code :email:}. */
    static Map<String, String> of(Path folder) throws IOException {
        Path file = folder.resolve("submission_metadata.yml");
        if (!Files.isRegularFile(file) || Files.size(file) > CAP) {
            return Map.of();
        }
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(CAP);
        options.setMaxAliasesForCollections(50);
        try {
            Object read = new Yaml(new SafeConstructor(options)).load(Files.readString(file, StandardCharsets.UTF_8));
            Map<String, String> names = new HashMap<>();
            if (read instanceof Map<?, ?> folders) {
                folders.forEach((name, facts) -> {
                    String student = student(facts);
                    if (student != null) {
                        names.put(String.valueOf(name), student);
                    }
                });
            }
            return names;
        } catch (YAMLException e) {
            return Map.of();
        }
    }

    private static @Nullable String student(@Nullable Object facts) {
        if (!(facts instanceof Map<?, ?> map)
                || !(map.get(":submitters") instanceof List<?> submitters)
                || submitters.isEmpty()
                || !(submitters.get(0) instanceof Map<?, ?> submitter)) {
            return null;
        }
        return Stream.of(":sid", ":email")
                .map(submitter::get)
                .filter(value -> value != null && !String.valueOf(value).isBlank())
                .map(String::valueOf)
                .findFirst()
                .orElse(null);
    }
}
