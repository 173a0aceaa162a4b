package roundtrip.grader.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtrip.grader.report.MarksCsv;
import roundtrip.grader.report.Pages;
import roundtrip.grader.report.ResultsFile;

/** What {@code grade} itself writes, from the same results as the exports. */
class ReportGoldensTest {
    @TempDir
    private Path folder;

    @Test
    void resultsJson() throws IOException {
        ResultsFile.write(RichResults.results(), folder.resolve("results.json"));

        Goldens.check("report/results.json", Files.readAllBytes(folder.resolve("results.json")));
    }

    @Test
    void marksCsv() throws IOException {
        MarksCsv.write(RichResults.results(), folder.resolve("marks.csv"));

        Goldens.check("report/marks.csv", Files.readAllBytes(folder.resolve("marks.csv")));
    }

    @Test
    void pages() throws IOException {
        Pages.write(RichResults.results(), new Pages.Protection("L2", "boxed", "a lot", "a little"), folder);

        Goldens.check("report/index.html", Files.readAllBytes(folder.resolve("index.html")));
        Goldens.check("report/102.html", Files.readAllBytes(folder.resolve("students/102.html")));
    }
}
