package roundtrip.grader.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import roundtrip.kit.check.Exercise;

/** What suites say about chapter and check-ups is what the bank says. */
class StudyTest {
    private static final Path BANK = Path.of("../quizzes/bank");

    @Test
    void everyParagraphIsThatOfACheckThatExists() throws IOException {
        try (Bundle bundle = Bundle.open()) {
            for (String slug : bundle.slugs()) {
                assertThat(bundle.exercise(slug).declared())
                        .as(slug)
                        .containsAll(Study.of(slug).paragraphs().keySet());
            }
        }
        assertThat(Study.of("05-seven-methods").paragraph("head-of-missing-is-404"))
                .contains("C36");
        assertThat(Study.of("99-nothing")).isEqualTo(Study.none());
        assertThat(Study.of("../../x")).isEqualTo(Study.none());
    }

    @Test
    void paragraphsAreAmongThoseThatTheBankNames() throws IOException {
        List<Map<?, ?>> all = new ArrayList<>(entries("misconceptions.yml", "misconceptions"));
        all.addAll(entries("q5-methods.yml", "items"));
        Study study = Study.of("05-seven-methods");
        int compared = 0;
        for (Map.Entry<String, String> one : study.paragraphs().entrySet()) {
            Set<String> named = new HashSet<>();
            all.stream()
                    .filter(entry -> texts(entry.get("shows")).contains("05-seven-methods/" + one.getKey()))
                    .forEach(entry -> named.addAll(texts(entry.get("chapter"))));
            if (!named.isEmpty()) {
                assertThat(named).as(one.getKey()).contains(one.getValue());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    @Test
    void theCheckUpIsInTheBank() throws IOException {
        assertThat(entries("quizzes.yml", "quizzes").stream().map(quiz -> String.valueOf(quiz.get("quiz"))))
                .contains(Study.of("05-seven-methods").checkUp());
    }

    private static List<Map<?, ?>> entries(String file, String field) throws IOException {
        Object list =
                Exercise.fields(Files.readString(BANK.resolve(file)), file).get(field);
        List<Map<?, ?>> entries = new ArrayList<>();
        if (list instanceof List<?> all) {
            all.forEach(entry -> entries.add((Map<?, ?>) entry));
        }
        return entries;
    }

    private static List<String> texts(@Nullable Object list) {
        return list == null
                ? List.of()
                : ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
