package roundtrip.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first command, with the jar that it makes: a demo class is graded, and the site finds it again. */
class SiteJarIT {
    private static final Path JAR = Path.of(System.getProperty("site.jar"));

    @Test
    void theDemoClassIsGradedShownAndFoundAgain(@TempDir Path data) throws IOException, InterruptedException {
        try (Child first = Child.startJar(JAR, data, "--demo")) {
            List<String> expected = columns(data.resolve("demo/expected.csv"));
            assertThat(expected).as("a class, not a handful").hasSizeGreaterThan(17);
            assertThat(columns(data.resolve("demo/graded/marks.csv"))).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(first.said("graded ")).startsWith((expected.size() - 1) + " submissions of 05-seven-methods");
            assertThat(gradebook(first)).contains("Demo course", "of 10");
            first.stop();
        }
        try (Child second = Child.startJar(JAR, data, "--demo")) {
            assertThat(second.silentAbout("grading the demo class")).isTrue();
            assertThat(gradebook(second)).contains("Demo course", "of 10");
        }
    }

    private static String gradebook(Child site) {
        Visitor instructor = new Visitor(site.uri());
        String link =
                URI.create(site.said("instructor (works once, for an hour): ")).getPath();
        instructor.get(link);
        instructor.post(link);
        return instructor.get("/courses/1/gradebook").body();
    }

    /** The first three columns of each line: submission, mark, max. */
    private static List<String> columns(Path csv) throws IOException {
        return Files.readAllLines(csv).stream()
                .map(line -> String.join(",", List.of(line.split(",", -1)).subList(0, 3)))
                .toList();
    }
}
