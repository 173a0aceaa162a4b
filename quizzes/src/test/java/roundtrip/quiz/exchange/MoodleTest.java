package roundtrip.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtrip.quiz.exchange.Conversions.at;
import static roundtrip.quiz.exchange.Conversions.item;
import static roundtrip.quiz.exchange.Conversions.losses;
import static roundtrip.quiz.exchange.Conversions.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoodleTest {

    private final Imported awkward = read("moodle", Conversions.resource("awkward-moodle.xml"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "cats-dogs | /points           | 2",
                "cats-dogs | /rule             | weights",
                "cats-dogs | /options/0/score  | 1/3",
                "cats-dogs | /options/0/text   | Cat 5 \\* 3",
                "cats-dogs | /options/3/score  | -1",
                "cats-dogs | /hints/0/text     | Think.",
                "cats-dogs | /feedback/partly  | Partly.",
                "cats-dogs | /tags             | [\"net-co\",\"pets\"]",
                "tf        | /answer           | true",
                "tf        | /misjudged/feedback | No.",
                "sa        | /accept/1/score   | 0.5",
                "sa        | /feedback/wrong   | no",
                "num       | /tolerance/absolute | 0.01",
                "num       | /near/0/feedback  | rough",
                "num       | /unit             | m",
                "ma        | /right/0/text     | 1 \\& 2",
                "ma        | /right/2/text     | 3",
                "cl        | /stem             | Capital {{g1}} and {{g2}} x {{g3}}",
                "cl        | /gaps/g1/weight   | 2",
                "cl        | /gaps/g1/options/0/feedback | Yes } ok",
                "cl        | /gaps/g1/options/2/feedback | UK \\> FR",
                "cl        | /gaps/g2/near/0/score | 0.5",
                "cl        | /gaps/g3/accept/0/match | exact",
                "or        | /key              | [\"a\",\"b\",\"c\"]",
                "gs        | /gaps/g2/options/0/correct | true"
            })
    void readsEveryRule(String id, String pointer, String expected) {
        assertThat(at(item(awkward, id), pointer)).isEqualTo(expected);
    }

    @Test
    void saysWhatItCouldNotKeep() {
        assertThat(losses(awkward))
                .contains(
                        "LOST cats-dogs  the file \"cat.png\", about 9 bytes",
                        "LOST cats-dogs  a picture, \"@@PLUGINFILE@@/cat.png\"",
                        "LOST num /unit the unit \"cm\"",
                        "CHANGED or /rule graded by ABSOLUTE_POSITION, became lcs",
                        "LOST es  an essay is not marked by a machine",
                        "LOST ca  the bank has no items of the type \"calculated\"");
    }

    @Test
    void nobodyIsADraft() {
        assertThat(awkward.items()).noneMatch(item -> item.has("status"));
    }
}
