package roundtrip.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void readsEveryKindOfValue() throws Json.Malformed {
        assertThat(Json.read(" {\"a\":[1,-2.50,1e3,true,false,null],\"b\":{\"c\":\"\\u00e9\\n\\\\\"}} "))
                .isEqualTo(Map.of(
                        "a",
                        Arrays.asList(1L, new BigDecimal("-2.50"), new BigDecimal("1e3"), true, false, null),
                        "b",
                        Map.of("c", "é\n\\")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "hello", "{\"title\":", "{\"a\":1} x", "[1,]", "{a:1}", "01", "1.", "\"a", "\"\t\"", "{\"a\":1,\"a\":2}", "\"\\x\"",
                "nul", "[1 2]", "-"
            })
    void refusesWhatIsNoJson(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(Json.Malformed.class);
    }

    @Test
    void refusesADeepPit() {
        assertThatThrownBy(() -> Json.read("[".repeat(50_000))).hasMessageContaining("at most 100 levels");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertThatThrownBy(() -> Json.read(new byte[] {'"', (byte) 0xff, '"'})).hasMessage("the bytes are not UTF-8");
    }

    @Test
    void saysWhereAndWhat() {
        assertThatThrownBy(() -> Json.read("{\"a\" 1}")).hasMessage("expected a colon at character 6, found \"1}\"");
    }

    @Test
    void writesOnOneLineWhatItReads() throws Json.Malformed {
        List<Object> value = Arrays.asList("a\"b\r\n\u2028😀", 12L, new BigDecimal("0.5"), null, true, Map.of("k", List.of()));

        String text = Json.write(value);

        assertThat(text).doesNotContain("\n").doesNotContain("\r");
        assertThat(Json.read(text)).isEqualTo(value);
    }
}
