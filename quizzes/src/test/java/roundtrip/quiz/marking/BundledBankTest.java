package roundtrip.quiz.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    @Test
    void lintsClean() {
        assertThat(REPORT.findings()).isEmpty();
    }

    @Test
    void hasEveryItemOfThePlan() {
        Map<String, Long> sections = count(BankItem::section);
        Map<String, Long> types = count(item -> item.type().name());

        assertThat(sections)
                .containsExactly(
                        entry("q1", 12L),
                        entry("q2", 32L),
                        entry("q3", 20L),
                        entry("q4", 21L),
                        entry("q5", 33L),
                        entry("q6", 28L),
                        entry("q7", 40L),
                        entry("q8", 19L));
        assertThat(types)
                .containsExactly(
                        entry("choice", 72L),
                        entry("cloze", 7L),
                        entry("match", 19L),
                        entry("multi", 20L),
                        entry("numeric", 31L),
                        entry("order", 9L),
                        entry("text", 7L),
                        entry("truefalse", 15L),
                        entry("wire", 25L));
    }

    private static Map<String, Long> count(Function<BankItem, String> by) {
        return new TreeMap<>(
                REPORT.bank().orElseThrow().items().stream().collect(Collectors.groupingBy(by, Collectors.counting())));
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
            Function<Response, Fraction> marker = Samples.marker(item, instance);
            Map<String, List<String>> key = Keys.key(instance);

            assertThat(marker.apply(Response.given(key))).as("%s", values).isEqualTo(Fraction.ONE);
            assertThat(Keys.slips(instance, key))
                    .isNotEmpty()
                    .allSatisfy(slip -> assertThat(marker.apply(Response.given(slip)))
                            .as("%s %s", values, slip)
                            .isLessThan(Fraction.ONE));
        }
    }

    @ParameterizedTest
    @MethodSource("items")
    void marksAnyResponseBetweenNothingAndAll(BankItem item) {
        Random chance = new Random(5);
        Face face = item.type().split(Samples.first(item)).face();
        Function<Response, Fraction> marker = Samples.marker(item, Samples.first(item));
        for (int i = 0; i < 1000; i++) {
            Response response = face.random(chance);

            assertThat(marker.apply(response)).isBetween(Fraction.ZERO, Fraction.ONE);
        }
    }
}
