package roundtrip.grader.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import roundtrip.kit.check.Exercise;

/**
 * Where to read about what an exercise's checks ask for.
 *
 * @param section the chapter's section, as in its address; empty for none
 * @param checkUp the id of the check-up, empty for none
 * @param paragraphs numbers of the chapter's paragraphs by the ids of checks
 */
public record Study(String section, String checkUp, Map<String, String> paragraphs) {
    public Study {
        paragraphs = Map.copyOf(paragraphs);
    }

    public static Study none() {
        return new Study("", "", Map.of());
    }

    /** What the exercise's {@code suite.yml} says; {@link #none} for an exercise that this build does not have. */
    public static Study of(String slug) throws IOException {
        if (!slug.matches("[0-9]{2}-[a-z0-9-]+")) {
            return none();
        }
        String resource = "roundtrip/suites/" + ExerciseData.word(slug) + "/suite.yml";
        try (InputStream in = Study.class.getClassLoader().getResourceAsStream(resource)) {
            return in == null ? none() : read(new String(in.readAllBytes(), StandardCharsets.UTF_8), resource);
        }
    }

    private static Study read(String text, String where) {
        if (!(Exercise.fields(text, where).get("study") instanceof Map<?, ?> study)) {
            return none();
        }
        Map<String, String> paragraphs = new TreeMap<>();
        if (study.get("paragraphs") instanceof Map<?, ?> all) {
            all.forEach((check, paragraph) -> paragraphs.put(String.valueOf(check), String.valueOf(paragraph)));
        }
        return new Study(String.valueOf(study.get("section")), String.valueOf(study.get("check-up")), paragraphs);
    }

    public Optional<String> paragraph(String check) {
        return Optional.ofNullable(paragraphs.get(check));
    }
}
