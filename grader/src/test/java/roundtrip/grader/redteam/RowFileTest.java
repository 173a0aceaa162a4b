package roundtrip.grader.redteam;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import roundtrip.grader.sandbox.ProtectionLevel;

class RowFileTest {
    private static final String GOOD = """
            id: a-row
            title: something bad
            class: forging
            exercise: 05-seven-methods
            carrier: empty-server
            needs: L2
            expect: { outcome: [graded, exited], mark: carrier, report-never: [GOT] }
            variants:
              one: {}
              other: { outcome: rejected, mark: 0 }
            bound: { wall: 60s, memory: 30MiB }
            """;

    @Test
    void readsARow() {
        Row row = read(GOOD);

        assertThat(row.kind()).isEqualTo(Kind.FORGING);
        assertThat(row.needs()).isEqualTo(ProtectionLevel.L2);
        assertThat(row.bound()).isEqualTo(new Bound(60, 0, 30, 0, 0));
        assertThat(row.expected("one").outcomes()).containsExactly("graded", "exited");
        assertThat(row.expected("one").never()).containsExactly("GOT");
        assertThat(row.expected("12-other").brief()).isEqualTo("rejected, 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bound: { wall: 60s, memory: 30MiB }|elsewhere: x|a bound with at least a wall",
                "wall: 60s|wall: 60|expected wall as a number with s, got 60",
                "wall: 60s|wall: 999s|from 0 to 120 s, got 999",
                "class: forging|class: forgery|got \"forgery\"",
                "outcome: rejected|outcome: refused|there is no outcome \"refused\"",
                "mark: carrier|mark: plenty|got \"plenty\"",
                "carrier: empty-server|carriers: empty-server|there is no field \"carriers\"",
                "id: a-row|id: another|got \"another\"",
                "report-never|never|there is no expectation \"never\"",
            })
    void refusesARowThatIsNotAsItMustBe(String right, String wrong, String words) {
        assertThatThrownBy(() -> read(GOOD.replace(right, wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a-row/expected.yml: ")
                .hasMessageContaining(words);
    }

    @Test
    void refusesFilesThatAreNobodys() {
        assertThatThrownBy(() ->
                        RowFile.read("a-row", Map.of("expected.yml", GOOD.getBytes(UTF_8), "notes.txt", new byte[0])))
                .hasMessageContaining("notes.txt");
    }

    private static Row read(String yml) {
        return RowFile.read("a-row", Map.of("expected.yml", yml.getBytes(UTF_8)));
    }
}
