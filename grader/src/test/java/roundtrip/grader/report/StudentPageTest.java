package roundtrip.grader.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudentPageTest {
    private static final Pages.Protection PROTECTION = new Pages.Protection("L2", "box", "files", "kernel faults");

    @TempDir
    private Path folder;

    @Test
    void anUnstableCheckShowsItsRunsAndBothTranscripts() throws IOException {
        assertThat(page(SampleResults.submission("ann", null, "PPPU")))
                .contains(
                        "<span class=\"chip unstable\">",
                        "passed in 2 of 5 runs with one seed",
                        "Transcript of a run that failed",
                        "Transcript of a run that passed")
                .doesNotContain("decided by");
    }

    @Test
    void aDecisionIsToldWithItsRuns() throws IOException {
        for (Decision.Word word : List.of(Decision.Word.PASSED, Decision.Word.FAILED)) {
            Decision decision = Decision.about("ann.zip", "never-a-500", word, "Eve", "seen <twice>");

            assertThat(page(Decided.apply(SampleResults.submission("ann", null, "PPPU"), List.of(decision))))
                    .contains(
                            "<dt>decision</dt><dd>decided by Eve: seen &lt;twice&gt;",
                            "passed in 2 of 5 runs with one seed",
                            "Transcript of a run that failed",
                            "Transcript of a run that passed")
                    .doesNotContain("<span class=\"chip unstable\">");
        }
    }

    private String page(Results.Submission one) throws IOException {
        Pages.write(SampleResults.results(List.of(one)), PROTECTION, folder);
        return Files.readString(folder.resolve("students/ann.html"), UTF_8);
    }
}
