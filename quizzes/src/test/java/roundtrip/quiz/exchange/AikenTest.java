package roundtrip.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtrip.quiz.exchange.Conversions.at;
import static roundtrip.quiz.exchange.Conversions.losses;
import static roundtrip.quiz.exchange.Conversions.one;
import static roundtrip.quiz.exchange.Conversions.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class AikenTest {

    @Test
    void showsMarkupAsTyped() {
        ObjectNode item = one("aiken", "What is <html class=\"cool\"> & images?\nA) a *tag*\nB. nothing\nANSWER: B\n");

        assertThat(roundtrip.quiz.item.Markdown.block(item.path("stem").asText())
                        .value())
                .isEqualTo("<p>What is &lt;html class=&quot;cool&quot;&gt; &amp; images?</p>");
        assertThat(at(item, "/options/0/text")).isEqualTo("a \\*tag\\*");
        assertThat(at(item, "/options/1/correct")).isEqualTo("true");
    }

    @Test
    void takesItemsWithoutABlankLineBetween() {
        assertThat(read("aiken", "One?\r\nA. a\r\nB. b\r\nANSWER: A\r\nTwo?\r\nA. a\r\nB. b\r\nANSWER:b")
                        .items())
                .hasSize(2);
    }

    @Test
    void namesTheLineOfWhatItCannotRead() {
        Imported imported = read(
                "aiken",
                "Good?\nA. a\nB. b\nANSWER: A\n\nBad?\nA. a\nB. b\nANSWER: C\n\nNo answer?\nA. a\nB. b\n\nLast?\nA. a\nANSWER: A\n");

        assertThat(losses(imported))
                .contains(
                        "LOST line 6  expected one of [A, B] after \"ANSWER:\", got \"C\"",
                        "LOST line 11  line 15: expected \"ANSWER:\" after the options, got \"Last?\"",
                        "LOST line 15  expected a stem and at least two options before \"ANSWER:\", got 1 options");
    }
}
