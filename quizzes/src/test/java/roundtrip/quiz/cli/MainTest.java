package roundtrip.quiz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtrip.quiz.SampleBank;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void lintsTheBankInsideAndPrintsItsCoverage() {
        assertThat(run("lint")).isZero();
        assertThat(out.toString()).containsPattern("\\| C38 \\| me-definition .*me-late-repeat .*\\|");
        assertThat(out.toString()).containsPattern("[0-9]+ items, 0 errors, ");
    }

    @Test
    void aBankWithAFaultIsExitOneAndNamesThePlace(@TempDir Path folder) {
        Map<String, String> files = SampleBank.files();
        files.computeIfPresent(
                "q1-sample.yml", (name, text) -> text.replace("correct: true, text: red", "feedback: F, text: red"));
        SampleBank.write(files, folder);

        assertThat(run("lint", "--bank", folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("error  q1-sample.yml:12 /items/0/options  [one-key] pick: expected exactly one");
    }

    @Test
    void warningsAreFindingsWhenAskedFor(@TempDir Path folder) {
        Map<String, String> files = SampleBank.files();
        files.computeIfPresent("q1-sample.yml", (name, text) -> text.replace("text: green,", "text: never green,"));
        SampleBank.write(files, folder);

        assertThat(run("lint", "--bank", folder.toString())).isZero();
        assertThat(run("lint", "--bank", folder.toString(), "--warnings-as-errors"))
                .isEqualTo(1);
    }

    @Test
    void recordsVersionsUnlessAnEditLacksItsRev(@TempDir Path folder) throws IOException {
        Map<String, String> files = SampleBank.files();
        Path record = SampleBank.write(files, folder).resolve("revisions.yml");
        assertThat(run("lint", "--record")).isEqualTo(2);
        assertThat(err.toString()).contains("expected --bank DIR with --record, got none");

        assertThat(run("lint", "--bank", folder.toString(), "--record")).isZero();
        String recorded = Files.readString(record);
        assertThat(recorded).contains("\"pick\": {rev: 1, hash: \"");

        files.computeIfPresent("q1-sample.yml", (name, text) -> text.replace("Which colour", "Which of these"));
        SampleBank.write(files, folder);
        assertThat(run("lint", "--bank", folder.toString(), "--record")).isEqualTo(1);
        assertThat(out.toString()).contains("[rev-not-raised] pick: edited since rev 1");
        assertThat(record).hasContent(recorded);

        files.computeIfPresent("q1-sample.yml", (name, text) -> text.replace("- id: pick", "- id: pick\n  rev: 2"));
        SampleBank.write(files, folder);
        assertThat(run("lint", "--bank", folder.toString())).isEqualTo(1);
        assertThat(run("lint", "--bank", folder.toString(), "--record")).isZero();
        assertThat(record).content().contains("\"pick\": {rev: 2, hash: \"");
    }

    @Test
    void speaksJson() {
        assertThat(run("lint", "--json")).isZero();
        assertThat(out.toString()).contains("\"findings\" : [ ").containsPattern("\"C38\" : \\[ \"me-definition\", ");
    }

    @Test
    void wrongUsageAndInputAreExitTwo(@TempDir Path empty) {
        assertThat(run()).isEqualTo(2);
        assertThat(run("lint", "--nonsense")).isEqualTo(2);
        assertThat(run("lint", "--bank", empty.resolve("none").toString())).isEqualTo(2);
        assertThat(run("lint", "--bank", empty.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("expected a folder with a bank", "expected .yml files in");
    }

    @Test
    void helpsOnEveryCommand() {
        assertThat(run("--help")).isZero();
        assertThat(run("lint", "--help")).isZero();
        assertThat(out.toString()).contains("Exit codes:");
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
