package roundtrip.quiz.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import roundtrip.quiz.SampleBank;
import roundtrip.quiz.bank.Bank;
import roundtrip.quiz.bank.BankFiles;
import roundtrip.quiz.bank.BankReader;

class GuessTest {

    @Test
    void isTheMeanOverAllResponses() {
        Map<String, Double> expected = new LinkedHashMap<>();
        expected.put("pick", 1 / 3.0);
        expected.put("tick", 23 / 3.0 / 31); // net, over the 31 ways to tick some of five
        expected.put("judge", 1 / 4.0);
        expected.put("sort", 1 / 12.0); // half a point for one order in six, with a line too many
        expected.put("pair", 1 / 3.0);
        expected.put("count", 0.0);
        expected.put("name", 0.0);
        expected.put("fill", 1 / 4.0); // half of a gap that weighs two of four
        expected.put("read", 1 / 2.0);
        expected.put("spot", 1 / 6.0);
        expected.put("vary", 0.0);
        BankFacts facts = new BankFacts(bank(SampleBank.bytes(SampleBank.files())));

        expected.forEach((item, guess) ->
                assertThat(facts.apply(item).guess().orElseThrow()).as(item).isCloseTo(guess, within(1e-12)));
    }

    @Test
    void isKnownForEveryItemOfTheBankButLongMatches() {
        Bank bank = bank(BankFiles.bundled());

        assertThat(bank.items())
                .filteredOn(item -> Guess.of(item).isEmpty())
                .allMatch(item -> item.type().name().matches("match|order"))
                .hasSizeLessThan(10);
    }

    private static Bank bank(Map<String, byte[]> files) {
        return new BankReader().read(files).orElseThrow().bank();
    }
}
