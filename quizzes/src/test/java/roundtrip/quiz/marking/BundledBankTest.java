package roundtrip.quiz.marking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.Response;
import roundtrip.quiz.bank.BankFiles;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.bank.lint.Lint;

/** Every item of the bank marks its key 1, each single distractor less, and anything else between 0 and 1. */
class BundledBankTest {

    private static final Lint.Report REPORT = Lint.of(BankFiles.bundled());

    @Test
    void lintsClean() {
        assertThat(REPORT.findings()).isEmpty();
    }

    @Test
    void hasTheItemsOfTheSection() {
        Map<String, Long> types = new HashMap<>();
        items().forEach(item -> types.merge(item.type().name(), 1L, Long::sum));

        assertThat(types).isEqualTo(Map.of("choice", 13L, "multi", 4L, "truefalse", 3L, "order", 1L, "match", 1L));
    }

    static Stream<BankItem> items() {
        return REPORT.bank().orElseThrow().items().stream();
    }

    @ParameterizedTest
    @MethodSource("items")
    void marksItsKeyOneAndEachDistractorLess(BankItem item) {
        Map<String, List<String>> key = key(item.json());

        assertThat(Samples.score(item, key)).isEqualTo(Fraction.ONE);
        assertThat(slips(item.json(), key))
                .isNotEmpty()
                .allSatisfy(slip ->
                        assertThat(Samples.score(item, slip)).as("%s", slip).isLessThan(Fraction.ONE));
    }

    @ParameterizedTest
    @MethodSource("items")
    void marksAnyResponseBetweenNothingAndAll(BankItem item) {
        Random chance = new Random(5);
        for (int i = 0; i < 1000; i++) {
            Response response = item.type().split(Samples.first(item)).face().random(chance);

            assertThat(Samples.score(item, response)).isBetween(Fraction.ZERO, Fraction.ONE);
        }
    }

    private static Map<String, List<String>> key(JsonNode item) {
        return switch (item.path("type").asText()) {
            case "truefalse" ->
                Map.of(
                        "answer",
                        List.of(item.path("answer").asText()),
                        "reason",
                        ids(item.path("reasons"), BundledBankTest::right));
            case "order" -> Map.of("lines", texts(item.path("key")));
            case "match" -> {
                Map<String, List<String>> pairs = new HashMap<>();
                item.path("pairs")
                        .properties()
                        .forEach(pair ->
                                pairs.put(pair.getKey(), List.of(pair.getValue().asText())));
                yield pairs;
            }
            default -> Map.of("answer", ids(item.path("options"), BundledBankTest::right));
        };
    }

    /** The key with one part made wrong, in every way that the item names. */
    private static List<Map<String, List<String>>> slips(JsonNode item, Map<String, List<String>> key) {
        List<Map<String, List<String>>> slips = new ArrayList<>();
        switch (item.path("type").asText()) {
            case "choice" -> wrong(item.path("options")).forEach(id -> slips.add(with(key, "answer", List.of(id))));
            case "multi" ->
                wrong(item.path("options")).forEach(id -> slips.add(with(key, "answer", plus(key, "answer", id))));
            case "truefalse" -> {
                wrong(item.path("reasons")).forEach(id -> slips.add(with(key, "reason", List.of(id))));
                slips.add(with(
                        key,
                        "answer",
                        List.of(String.valueOf(!item.path("answer").asBoolean()))));
            }
            case "order" -> {
                ids(item.path("extra"), option -> true)
                        .forEach(id -> slips.add(with(key, "lines", plus(key, "lines", id))));
                slips.add(with(key, "lines", List.of("work", "claim", "commit", "send")));
            }
            default ->
                item.path("slips")
                        .forEach(slip -> slips.add(with(
                                key,
                                slip.path("left").asText(),
                                List.of(slip.path("right").asText()))));
        }
        return slips;
    }

    private static Map<String, List<String>> with(Map<String, List<String>> key, String part, List<String> values) {
        Map<String, List<String>> slip = new HashMap<>(key);
        slip.put(part, values);
        return slip;
    }

    private static List<String> plus(Map<String, List<String>> key, String part, String id) {
        List<String> values = new ArrayList<>(key.getOrDefault(part, List.of()));
        values.add(id);
        return values;
    }

    private static boolean right(JsonNode option) {
        return option.path("correct").asBoolean();
    }

    private static List<String> wrong(JsonNode options) {
        return ids(options, option -> !right(option));
    }

    private static List<String> ids(JsonNode options, Predicate<JsonNode> wanted) {
        List<String> ids = new ArrayList<>();
        options.forEach(option -> {
            if (wanted.test(option)) {
                ids.add(option.path("id").asText());
            }
        });
        return ids;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
