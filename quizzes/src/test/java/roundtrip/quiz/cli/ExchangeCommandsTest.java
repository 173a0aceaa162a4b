package roundtrip.quiz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeCommandsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("in.gift"), text).toString();
    }

    @Test
    void exportsASectionAndReportsToTheOtherStream() {
        assertThat(run("export", "--format", "gift", "--section", "q1")).isZero();
        assertThat(out.toString()).startsWith("::bm-");
        assertThat(err.toString())
                .contains("LOST      bm-")
                .containsPattern("\\d+ items, \\d+ lost, \\d+ changed, \\d+ invented");
    }

    @Test
    void importsWhatItExported() {
        Path gift = folder.resolve("q1.gift");
        Path yaml = folder.resolve("q1.yml");

        assertThat(run("export", "--format", "gift", "--section", "q1", "--out", gift.toString()))
                .isZero();
        assertThat(run("import", gift.toString(), "--format", "gift", "--section", "q1"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("expected ids that are new in the bank, got bm-")
                .contains("--replace");
        assertThat(run(
                        "import",
                        gift.toString(),
                        "--format",
                        "gift",
                        "--section",
                        "q1",
                        "--replace",
                        "--out",
                        yaml.toString()))
                .isZero();
        assertThat(yaml).content().startsWith("schema: 1\nsection: q1\nitems:\n- id: bm-");
    }

    @Test
    void strictTurnsALossIntoExitOne() throws IOException {
        String file = file("::new-one::Which?{=a ~b}");

        assertThat(run("import", file, "--format", "gift", "--section", "q1", "--strict"))
                .isEqualTo(1);
        assertThat(run(
                        "import",
                        file,
                        "--format",
                        "gift",
                        "--section",
                        "q1",
                        "--strict",
                        "--depth",
                        "know",
                        "--objective",
                        "roles",
                        "--chapter",
                        "C01,C02",
                        "--source",
                        "chapter"))
                .isZero();
        assertThat(out.toString()).contains("  chapter: [C01, C02]\n  sources: [chapter]\n");
    }

    @Test
    void speaksJson() throws IOException {
        assertThat(run("import", file("::new-one::Which?{=a ~b}"), "--format", "gift", "--section", "q1", "--json"))
                .isZero();
        assertThat(err.toString()).contains("\"items\" : 1,").contains("\"kind\" : \"INVENTED\"");
    }

    @Test
    void wrongUsageAndInputAreExitTwoAndSayWhatToDo() throws IOException {
        assertThat(run("import", file("x"), "--format", "word", "--section", "q1"))
                .isEqualTo(2);
        assertThat(run("import", file("x"), "--format", "gift", "--section", "q9"))
                .isEqualTo(2);
        assertThat(run("import", file("nothing here"), "--format", "gift", "--section", "q1"))
                .isEqualTo(2);
        assertThat(run("import", folder.resolve("none").toString(), "--format", "gift", "--section", "q1"))
                .isEqualTo(2);
        assertThat(run("export", "--format", "qti3")).isEqualTo(2);
        assertThat(run(
                        "export",
                        "--format",
                        "qti1.2",
                        "--out",
                        folder.resolve("x").toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "expected a format, one of gift, moodle, aiken, qti3, qti2, qti1.2, got \"word\"",
                        "expected a section, q1 to q8, got \"q9\"",
                        "no-items: expected a gift file with items, got none",
                        "which does not exist",
                        "expected --out FILE, since qti3 is a package, got none",
                        "expected a format that is written, got \"qti1.2\"");
    }

    @Test
    void aFileThatExistsIsNotOverwritten() throws IOException {
        String file = file("::new-one::Which?{=a ~b}");

        assertThat(run("import", file, "--format", "gift", "--section", "q1", "--out", file))
                .isEqualTo(2);
        assertThat(err.toString()).contains("which exists: name another, or say --replace");
    }
}
