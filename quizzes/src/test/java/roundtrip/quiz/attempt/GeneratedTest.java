package roundtrip.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtrip.quiz.Answer;
import roundtrip.quiz.Attempts;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.InMemoryAttemptLog;
import roundtrip.quiz.ItemView;
import roundtrip.quiz.Quizzes;
import roundtrip.quiz.SampleBank;
import roundtrip.quiz.Seed;
import roundtrip.quiz.Start;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.bank.lint.Lint;

/** Items whose values are drawn. */
class GeneratedTest {

    private static final int PLACE = 6;

    private static final BankItem VARY = Lint.of(SampleBank.bytes(SampleBank.files()))
            .bank()
            .orElseThrow()
            .section("q2")
            .get(PLACE - 1);

    private final InMemoryAttemptLog log = new InMemoryAttemptLog();

    @Test
    void everyCombinationThatWhereLetsThroughIsThereOnce() {
        List<String> drawn = new ArrayList<>();
        vary().combinations().forEach(values -> drawn.add(values.toString()));

        assertThat(drawn).hasSize(2 * (19 + 9)).doesNotHaveDuplicates();
        assertThat(drawn.get(0)).isEqualTo("{\"hex\":\"1e\",\"of16\":30,\"n\":2,\"rtt\":20}");
    }

    @Test
    void theOrderOfTheCombinationsDoesNotHangOnTheFile() {
        BankItem canonical = BankItem.of("q2", (ObjectNode) Payloads.read(vary().content()));

        assertThat(canonical.combinations().toString())
                .isEqualTo(vary().combinations().toString());
    }

    @Test
    void valuesStandInTextsAndFormulas() {
        ObjectNode instance = vary().instance(vary().combinations().get(0));

        assertThat(instance.path("stem").asText())
                .isEqualTo("2 round trips of 20 ms, and `1e` ms in hexadecimal: how many ms?");
        assertThat(instance.path("answer").asText()).isEqualTo("70");
        assertThat(instance.path("near").get(0).path("value").asText()).isEqualTo("50");
        assertThat(instance.has("params") || instance.has("where")).isFalse();
    }

    @Test
    void aNumberIsPrintedAsItsShortestDecimal() {
        BankItem item = Lint.of(SampleBank.bytes(edited("n: {of: [2, 3]}", "n: {of: [2.50, 3]}")))
                .bank()
                .orElseThrow()
                .section("q2")
                .get(PLACE - 1);

        assertThat(item.instance(item.combinations().get(0)).path("stem").asText())
                .startsWith("2.5 round trips");
    }

    @Test
    void seedsDrawManyValuesAndTheSameSeedTheSame() {
        Set<Pin> pins = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            pins.add(Pin.of(vary(), seed(i)));
        }

        assertThat(pins).hasSizeBetween(50, 56);
        assertThat(Pin.of(vary(), seed(7))).isEqualTo(Pin.of(vary(), seed(7)));
    }

    @Test
    void anAttemptKeepsItsValuesWhateverBecomesOfTheBank(@TempDir Path folder) {
        Quizzes quizzes = Quizzes.in(SampleBank.write(SampleBank.files(), folder));
        Attempts attempts = quizzes.attempts(log, Clock.systemUTC());
        attempts.start(new Start("a", "more", seed(3), "begin"));
        ItemView before = attempts.view("a").orElseThrow().items().get(PLACE - 1);
        Map<String, String> edited = edited("rtt: {from: 20, to: 200, step: 10}", "rtt: {from: 1000, to: 1010}");
        Quizzes newer = Quizzes.in(SampleBank.write(edited, folder));
        Attempts later = newer.attempts(log, Clock.systemUTC());

        assertThat(later.view("a").orElseThrow().items().get(PLACE - 1)).isEqualTo(before);
        assertThat(log.read("a").get(0).payload()).contains("\"values\":{\"5\":{\"hex\":");
    }

    @Test
    void theWhyAndTheFeedbackSpeakOfTheValuesDrawn(@TempDir Path folder) {
        Quizzes quizzes = Quizzes.in(SampleBank.write(SampleBank.files(), folder));
        Attempts attempts = quizzes.attempts(log, Clock.systemUTC());
        attempts.start(new Start("a", "more", seed(3), "begin"));
        ObjectNode values = Payloads.created(log.read("a").get(0).payload())
                .pins()
                .get(PLACE - 1)
                .read();
        int rtt = values.path("rtt").asInt();
        int more = values.path("of16").asInt();
        String near = String.valueOf(rtt + more);
        String key = String.valueOf(values.path("n").asInt() * rtt + more);

        attempts.answer("a", 99, PLACE, Map.of("answer", List.of(near)), "r1");
        Answer.Accepted right = (Answer.Accepted) attempts.answer("a", 99, PLACE, Map.of("answer", List.of(key)), "r2");
        ItemView view = right.view().items().get(PLACE - 1);

        assertThat(view.points()).contains(Fraction.parse("0.7"));
        assertThat(view.release().orElseThrow().why().orElseThrow().value())
                .isEqualTo(values.path("n").asText() + " times " + rtt + ", and " + more + ".");
        assertThat(view.release()
                        .orElseThrow()
                        .notes()
                        .get(0)
                        .feedback()
                        .orElseThrow()
                        .value())
                .isEqualTo("There are " + values.path("n").asText() + " of them.");
    }

    private static Map<String, String> edited(String before, String after) {
        Map<String, String> files = SampleBank.files();
        files.computeIfPresent("q2-sample.yml", (name, text) -> text.replace(before, after));
        return files;
    }

    private static BankItem vary() {
        return VARY;
    }

    private static Seed seed(int number) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) number;
        bytes[1] = (byte) (number >> 8);
        return Seed.of(bytes);
    }
}
