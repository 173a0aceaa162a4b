package roundtrip.grader.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtrip.grader.Grader;
import roundtrip.grader.Progress;
import roundtrip.grader.report.Results;
import roundtrip.grader.report.ResultsFile;

class DemoClassTest {
    private static final String SLUG = "05-seven-methods";

    @TempDir
    private Path folder;

    @Test
    void everySubmissionGetsExactlyItsExpectedMark() throws Exception {
        try (Grader grader = Grader.open(Clock.systemUTC(), new Random(1))) {
            grader.demoClass(SLUG, folder);

            Path file = grader.grade(folder.resolve("submissions"), SLUG, folder.resolve("out"), 2, Progress.none());

            assertThat(marks(folder.resolve("out/marks.csv"))).isEqualTo(marks(folder.resolve("expected.csv")));
            Results results = ResultsFile.read(file);
            assertThat(results.submissions()).hasSizeGreaterThanOrEqualTo(17);
            assertThat(results.submissions().stream().map(Results.Submission::outcome))
                    .contains("graded", "not-compiled", "empty", "rejected", "exited", "over-time")
                    .doesNotContain("broken");
            assertThat(folder.resolve("out/index.html")).exists();
        }
    }

    @Test
    void theMarksAreSpreadFromNothingToEverything() throws IOException {
        try (Grader grader = Grader.open(Clock.systemUTC(), new Random(1))) {
            grader.demoClass(SLUG, folder);
        }

        assertThat(marks(folder.resolve("expected.csv")).values()).contains("0.0,10", "10.0,10", "9.5,10");
    }

    /** From submission to "mark,max". */
    private static Map<String, String> marks(Path csv) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines.get(0)).startsWith("submission,mark,max");
        Map<String, String> marks = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            assertThat(marks.put(cells[0], cells[1] + "," + cells[2])).isNull();
        }
        return marks;
    }
}
