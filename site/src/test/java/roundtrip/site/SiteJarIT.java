package roundtrip.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first command, with the jar that it makes: a demo class is graded, and the site finds it again. */
class SiteJarIT {
    private static final Path JAR = Path.of(System.getProperty("site.jar"));

    @Test
    void theDemoClassIsGradedShownAndFoundAgain(@TempDir Path data) throws IOException, InterruptedException {
        Path ofAnotherBuild = Files.createDirectories(data.resolve("demo/graded/journal"));
        Files.writeString(ofAnotherBuild.resolve("journal.jsonl"), "begun with another suite\n");
        try (Child first = Child.startJar(JAR, data, "--demo")) {
            Path own = ownFolder(data.resolve("demo"));
            List<String> expected = columns(own.resolve("expected.csv"));
            assertThat(expected).as("a class, not a handful").hasSizeGreaterThan(17);
            assertThat(columns(own.resolve("graded/marks.csv"))).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(first.said("graded ")).startsWith((expected.size() - 1) + " submissions of 05-seven-methods");
            assertThat(gradebook(first)).contains("Demo course", "of 10");
            first.stop();
        }
        try (Child second = Child.startJar(JAR, data, "--demo")) {
            assertThat(second.silentAbout("grading the demo class")).isTrue();
            assertThat(gradebook(second)).contains("Demo course", "of 10");
        }
    }

    /** The one for the class as this build grades it. */
    private static Path ownFolder(Path demo) throws IOException {
        try (Stream<Path> folders = Files.list(demo)) {
            return folders.filter(one -> one.getFileName().toString().startsWith("05-seven-methods-"))
                    .findFirst()
                    .orElseThrow();
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
