package roundtrip.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtrip.quiz.exchange.Conversions.at;
import static roundtrip.quiz.exchange.Conversions.item;
import static roundtrip.quiz.exchange.Conversions.losses;
import static roundtrip.quiz.exchange.Conversions.one;
import static roundtrip.quiz.exchange.Conversions.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GiftTest {

    private final Imported awkward = read("gift", Conversions.resource("awkward.gift"));

    /** Every rule that the format is known to be read wrongly by. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "q1    | /why                    | All of it is known.",
                "q1    | /options/2/score        | 0.5",
                "q1    | /options/3/feedback     | He was once.",
                "q1    | /tags/0                 | web-status-codes",
                "q1-2  | /stem                   | Two plus two equals {{gap}}.",
                "q1-2  | /gaps/gap/accept/1/value | 4",
                "multi | /rule                   | weights",
                "multi | /options/0/score        | -1",
                "thirds | /options/1/score       | 1/3",
                "grant-was-buried-in-grant-s-tomb | /answer | false",
                "the-sun-rises-in-the-east | /misjudged/feedback | wrong fb",
                "the-sun-rises-in-the-east | /why | right fb",
                "cat   | /accept/1/score         | 0.5",
                "cat   | /near/0/feedback        | no bird",
                "cat   | /accept/2/value         | [wW].*[fF]",
                "cat   | /status                 | §§",
                "when-was-ulysses-s-grant-born | /answer | 1822",
                "when-was-ulysses-s-grant-born | /near/0/score | 0.5",
                "when-was-ulysses-s-grant-born | /near/0/tolerance/absolute | 2",
                "when-was-ulysses-s-grant-born | /feedback/wrong | Completely wrong",
                "when-was-ulysses-s-grant-born | /status | §§",
                "what-is-pi | /answer            | 3.1415",
                "what-is-pi | /tolerance/absolute | 0.0005",
                "one   | /tolerance/absolute     | 2",
                "match | /right/3/text           | Chat",
                "match | /pairs                  | {\"a\":\"a\",\"b\":\"b\",\"c\":\"c\"}",
                "esc   | /options/0/text         | a=b",
                "esc   | /options/1/text         | c~d#e:f\\\\g",
                "bold-word-it | /options/0/text  | **yes**",
                "emph-code | /stem               | *emph* `code`",
                "not-emph-b | /stem              | \\*not emph\\* \\<b\\>",
                "2-3-4 | /stem                   | What \\_is\\_ 2 \\* 3 \\* 4? #1"
            })
    void readsEveryRule(String id, String pointer, String expected) {
        assertThat(at(item(awkward, id), pointer)).isEqualTo(expected);
    }

    @Test
    void saysWhatItCouldNotKeep() {
        assertThat(losses(awkward))
                .contains(
                        "CHANGED q1-2 /id was \"Q1\", which another item of the file has",
                        "CHANGED semicolon /stem only \";\" stands after the answers: read as a missing word",
                        "LOST essay  line 41: an essay is not marked by a machine",
                        "LOST Just a description.  line 43: a description asks nothing",
                        "LOST bold-word-it  a <script>")
                .anyMatch(loss -> loss.startsWith("LOST line 51  line 51: expected one pair of braces"))
                .anyMatch(loss -> loss.startsWith("LOST line 30  number: expected a decimal number"));
    }

    @Test
    void aBackslashBackslashIsOne() {
        assertThat(one("gift", "::x::[plain]a\\\\b{=c ~d}").path("stem").asText())
                .isEqualTo("a\\\\b");
    }

    @Test
    void crlfAndAByteOrderMarkChangeNothing() {
        String file = "::a::One?{=x\n~y}\n\n::b::Two?{T}\n";

        assertThat(read("gift", "\ufeff" + file.replace("\n", "\r\n")).items())
                .isEqualTo(read("gift", file).items());
    }

    @Test
    void equalWeightsAndEqualPenaltiesAreNet() {
        ObjectNode item = one("gift", "::m::Which?{~%50%a ~%50%b ~%-50%c}");

        assertThat(item.has("rule")).isFalse();
        assertThat(item.at("/options/0/correct").asBoolean()).isTrue();
        assertThat(item.at("/options/2").has("score")).isFalse();
    }

    @Test
    void twoKeysOfOneChoiceMakeADraft() {
        Imported imported = read("gift", "::two::Which?{=a =b ~c}");

        assertThat(imported.items().get(0).path("status").asText()).isEqualTo("draft");
        assertThat(losses(imported)).anyMatch(loss -> loss.contains("expected exactly one option with score 1, got 2"));
    }
}
