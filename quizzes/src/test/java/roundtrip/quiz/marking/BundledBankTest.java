package roundtrip.quiz.marking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.Response;
import roundtrip.quiz.SampleBank;
import roundtrip.quiz.bank.Bank;
import roundtrip.quiz.bank.BankFiles;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.bank.lint.Lint;
import roundtrip.quiz.item.Face;

/** Every item of the bank marks its key 1, each single distractor less, and anything else between 0 and 1. */
class BundledBankTest {

    private static final Lint.Report REPORT = Lint.of(BankFiles.bundled());

    /** What only the whole bank can fulfil; empty once all its sections are written. */
    private static final Set<String> OF_THE_WHOLE = Set.of("thin-objective", "rare-misconception");

    @Test
    void lintsClean() {
        assertThat(REPORT.findings())
                .filteredOn(it -> !OF_THE_WHOLE.contains(it.rule()))
                .isEmpty();
    }

    /** The bank's items, and the sample's, which have every type. */
    static Stream<BankItem> items() {
        Bank sample = Lint.of(SampleBank.bytes(SampleBank.files())).bank().orElseThrow();
        return Stream.concat(REPORT.bank().orElseThrow().items().stream(), sample.items().stream());
    }

    @ParameterizedTest
    @MethodSource("items")
    void marksItsKeyOneAndEachDistractorLess(BankItem item) {
        for (ObjectNode values : item.combinations()) {
            ObjectNode instance = item.instance(values);
            Map<String, List<String>> key = Keys.key(instance);

            assertThat(Samples.score(item, instance, Response.given(key)))
                    .as("%s", values)
                    .isEqualTo(Fraction.ONE);
            assertThat(Keys.slips(instance, key))
                    .isNotEmpty()
                    .allSatisfy(slip -> assertThat(Samples.score(item, instance, Response.given(slip)))
                            .as("%s %s", values, slip)
                            .isLessThan(Fraction.ONE));
        }
    }

    @ParameterizedTest
    @MethodSource("items")
    void marksAnyResponseBetweenNothingAndAll(BankItem item) {
        Random chance = new Random(5);
        Face face = item.type().split(Samples.first(item)).face();
        for (int i = 0; i < 1000; i++) {
            Response response = face.random(chance);

            assertThat(Samples.score(item, response)).isBetween(Fraction.ZERO, Fraction.ONE);
        }
    }
}
