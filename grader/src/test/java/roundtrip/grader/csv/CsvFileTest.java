package roundtrip.grader.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\r\n1,2\r\n",
                "a,b\n1,2",
                "\ufeffa;b\r\n\"1\";2\r\n",
                "a\tb\n1\t2\n",
                "\"a\",\"b\"\n\"line one\r\nline two\",\"say \"\"hi\"\"\"\n\n , \n",
                "a,b\n5\" disk,x\u0000y\rz\n",
                "a,b\r",
                ""
            })
    void writesWhatIsNotSetByteForByte(String text) throws IOException {
        assertThat(read(text).bytes()).isEqualTo(text.getBytes(UTF_8));
    }

    @Test
    void setsOneCellAndKeepsTheOthersAsTheyWereWritten() throws IOException {
        CsvFile file = read("\ufeff\"id\",name,\"mark\"\r\n\"1\",Ann,\"\"\r\n2,\"Bob\",\r\n");

        file.data().get(0).set(2, "9.50");
        file.data().get(1).set(2, "a \"b\", c");

        assertThat(new String(file.bytes(), UTF_8))
                .isEqualTo("\ufeff\"id\",name,\"mark\"\r\n\"1\",Ann,\"9.50\"\r\n2,\"Bob\",\"a \"\"b\"\", c\"\r\n");
    }

    @Test
    void aShortRowGrowsToTheColumnThatIsSet() throws IOException {
        CsvFile file = read("a;b;c\n1\n");
        file.data().get(0).set(2, "9,5");

        assertThat(new String(file.bytes(), UTF_8)).isEqualTo("a;b;c\n1;;9,5\n");
        assertThat(file.data().get(0).value(7)).isEmpty();
    }

    @Test
    void readsQuotesLineEndsAndDelimitersInsideOfCells() throws IOException {
        CsvFile file = read("a,b\n\"one\r\ntwo\",\"say \"\"hi\"\", she said\"\n");

        assertThat(file.data()).hasSize(1);
        assertThat(file.data().get(0).values()).isEqualTo(List.of("one\r\ntwo", "say \"hi\", she said"));
    }

    @Test
    void findsColumnsByTitleWithoutMindingCase() throws IOException {
        CsvFile file = read("Identifier, Maximum grade ;\n");

        assertThat(file.column("maximum Grade ;")).hasValue(1);
        assertThat(file.column("Grade")).isEmpty();
    }

    @Test
    void saysWhereAQuoteIsWrong() {
        assertThatThrownBy(() -> read("a\n\"x\ny"))
                .hasMessageContaining("\"list.csv\"")
                .hasMessageContaining("a quote that is never closed in line 2");
        assertThatThrownBy(() -> read("a\nb\n\"x\"y\n")).hasMessageContaining("behind a closing quote in line 3");
    }

    @Test
    void refusesOtherEncodings() {
        assertThatThrownBy(() -> CsvFile.parse(new byte[] {'a', (byte) 0xe4}, "list.csv"))
                .hasMessageContaining("expected \"list.csv\" in UTF-8");
    }

    @Test
    void writesAFileOfOurOwn() {
        assertThat(new String(CsvFile.write(List.of(List.of("a", "b c"), List.of("x,y", " \""))), UTF_8))
                .isEqualTo("a,b c\r\n\"x,y\",\" \"\"\"\r\n");
    }

    private static CsvFile read(String text) throws IOException {
        return CsvFile.parse(text.getBytes(UTF_8), "list.csv");
    }
}
