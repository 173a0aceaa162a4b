package roundtrip.quiz.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 8785; the numbers are samples of its appendix B. */
class CanonicalJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void sortsKeysAndEscapesOnlyWhatItMust() throws JsonProcessingException {
        String given = "{\"z\": [1, true, null], \"a\\u20ac\": \"\\u000f\\n/\\u20ac\\\\\", \"A\": {}}";

        assertThat(CanonicalJson.write(JSON.readTree(given)))
                .isEqualTo("{\"A\":{},\"a€\":\"\\u000f\\n/€\\\\\",\"z\":[1,true,null]}");
    }

    @ParameterizedTest
    @CsvSource({
        "0000000000000000,0",
        "8000000000000000,0",
        "0000000000000001,5e-324",
        "7fefffffffffffff,1.7976931348623157e+308",
        "4340000000000000,9007199254740992",
        "4430000000000000,295147905179352830000",
        "44b52d02c7e14af5,9.999999999999997e+22",
        "44b52d02c7e14af6,1e+23",
        "444b1ae4d6e2ef4e,999999999999999700000",
        "444b1ae4d6e2ef50,1e+21",
        "3eb0c6f7a0b5ed8c,9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d,0.000001",
        "41b3de4355555553,333333333.3333332",
        "becbf647612f3696,-0.0000033333333333333333"
    })
    void printsNumbersAsEcmaScriptDoes(String bits, String printed) {
        double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));

        assertThat(CanonicalJson.number(value)).isEqualTo(printed);
    }

    @Test
    void contentHashIgnoresRevTagsAndStatusAndNothingElse() throws JsonProcessingException {
        String item = "{\"id\":\"a\",\"type\":\"choice\",\"stem\":\"s\"}";
        String hash = hash(item);

        assertThat(hash).hasSize(64);
        assertThat(
                        hash(
                                "{\"rev\":2,\"tags\":[\"t\"],\"status\":\"draft\",\"type\":\"choice\",\"id\":\"a\",\"stem\":\"s\"}"))
                .isEqualTo(hash);
        assertThat(hash(item.replace("\"s\"", "\"t\""))).isNotEqualTo(hash);
    }

    private static String hash(String json) throws JsonProcessingException {
        return BankItem.of("q1", (ObjectNode) JSON.readTree(json)).contentHash();
    }
}
