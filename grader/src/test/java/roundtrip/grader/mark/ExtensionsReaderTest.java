package roundtrip.grader.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionsReaderTest {
    private static final String HEAD = "student,exercise,until,reason,granted_by\r\n";

    @Test
    void readsQuotesAndMarksOfByteOrder() {
        assertThat(ExtensionsReader.read(
                        "\ufeff" + HEAD + "\r\nann,05-x,2026-12-01T23:59:00+01:00,\"ill, \"\"very\"\"\r\nso\",prof\n",
                        "extensions.csv"))
                .containsExactly(new Facts.Extension(
                        "ann", "05-x", Samples.at("2026-12-01T22:59:00Z"), "ill, \"very\"\r\nso", "prof"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ann,05-x,soon,ill,prof | line 2: expected a time with its offset such as"
                        + " 2026-12-01T23:59:00+01:00[Europe/Berlin] in until, got \"soon\"",
                "ann,05-x,2026-12-01T23:59:00Z | line 2: expected 5 cells, got 3 in",
                ",05-x,2026-12-01T23:59:00Z,a,b | line 2: expected a student and an exercise",
                "\"ann,05-x | line 2: expected a closing quote, got the end of the file",
            })
    void saysWhereAndWhat(String line, String message) {
        assertThatThrownBy(() -> ExtensionsReader.read(HEAD + line, "extensions.csv"))
                .hasMessageStartingWith("extensions.csv, " + message);
    }

    @Test
    void namesTheColumnsItWants() {
        assertThatThrownBy(() -> ExtensionsReader.read("who,when\n", "extensions.csv"))
                .hasMessage("extensions.csv, line 1: expected the columns student,exercise,until,reason,granted_by, got"
                        + " \"who,when\"");
    }
}
