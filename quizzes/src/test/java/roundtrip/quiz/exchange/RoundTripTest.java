package roundtrip.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import roundtrip.quiz.bank.Bank;
import roundtrip.quiz.bank.BankItem;

/** The whole bank through every format that is written. */
class RoundTripTest {

    /** What the formats have no place for, whatever the type. */
    private static final String OURS = "/(depth|objective|chapter|sources|shows|proof|lint|params|where)";

    private static final Bank BANK = Conversions.bank();

    /** By format and type: what may differ, and nothing else; {@code whole} where the item itself is lost. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "gift   ; choice    ; /options/\\*/(id|misconception)",
                "gift   ; multi     ; /options/\\*/(id|misconception)",
                "gift   ; truefalse ; /reasons|/misjudged/misconception",
                "gift   ; numeric   ; /stem|/why|/answer|/unit|/tolerance.*|/near/\\*/(value|misconception|feedback)",
                "gift   ; text      ; /normalise|/near/\\*/misconception",
                "gift   ; order     ; whole",
                "gift   ; match     ; /(left|right)/\\*/id|/slips|/right/\\*/text|/once",
                "gift   ; cloze     ; whole",
                "gift   ; wire      ; /type|/stem|/exchange|/ask|/hex|/options|/answer|/near|/accept",
                "moodle ; choice    ; /options/\\*/(id|misconception)",
                "moodle ; multi     ; /options/\\*/(id|misconception)",
                "moodle ; truefalse ; /reasons|/misjudged/misconception",
                "moodle ; numeric   ; /stem|/why|/answer|/tolerance.*|/near/\\*/(value|misconception|feedback)",
                "moodle ; text      ; /normalise|/near/\\*/misconception",
                "moodle ; order     ; /lines/\\*/id|/extra|whole",
                "moodle ; match     ; /(left|right)/\\*/id|/slips|/once",
                "moodle ; cloze     ; /gaps(/\\*/options/\\*/id)?|/gaps/.*/misconception",
                "moodle ; wire      ; /type|/stem|/exchange|/ask|/hex|/options|/answer|/near|/accept",
                "qti3   ; choice    ; /options/\\*/misconception",
                "qti3   ; multi     ; /options/\\*/misconception",
                "qti3   ; truefalse ; /reasons|/misjudged/misconception",
                "qti3   ; numeric   ; /stem|/why|/answer|/unit|/tolerance.*|/near/\\*/(value|misconception|feedback)",
                "qti3   ; text      ; /normalise|/near/\\*/misconception",
                "qti3   ; order     ; /rule|/extra/\\*/misconception|whole",
                "qti3   ; match     ; /slips",
                "qti3   ; cloze     ; /gaps/.*/misconception",
                "qti3   ; wire      ; /type|/stem|/exchange|/ask|/hex|/options|/answer|/near|/accept",
                "aiken  ; choice    ; /id|/options/\\*/(id|text|feedback|misconception)|/stem|/why|whole",
                "aiken  ; multi     ; whole",
                "aiken  ; match     ; whole"
            })
    void losesOnlyWhatTheFormatHasNoPlaceFor(String format, String type, String allowed) {
        List<BankItem> items = BANK.items().stream()
                .filter(item -> item.type().name().equals(type))
                .toList();

        Exported exported = Exporting.write(items, Formats.named(format));

        assertThat(items).isNotEmpty();
        Set<String> unexpected = exported.losses().stream()
                .filter(loss -> !(loss.path().isEmpty() ? "whole" : loss.path()).matches(allowed + "|" + OURS))
                .map(Loss::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unexpected).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gift", "moodle", "qti3", "aiken"})
    void writesTheSameBytesAgainFromWhatCameBack(String name) {
        ExchangeFormat format = Formats.named(name);

        byte[] once = Exporting.write(BANK.items(), format).file();
        List<ObjectNode> back = format.read(once).items();
        byte[] twice = format.writer().orElseThrow().write(back);

        assertThat(twice).isEqualTo(once);
    }

    /** The report is exactly the difference, for each item alone and by comparing again. */
    @ParameterizedTest
    @ValueSource(strings = {"gift", "moodle", "qti3", "aiken"})
    void reportsExactlyTheDifference(String name) {
        ExchangeFormat format = Formats.named(name);
        for (BankItem item : BANK.items()) {
            Exported exported = Exporting.write(List.of(item), format);
            Set<String> reported = paths(exported.losses());
            if (reported.contains("LOST ")) {
                assertThat(exported.losses()).hasSize(1);
                continue;
            }
            ObjectNode back = format.read(exported.file()).items().get(0);

            assertThat(reported).as(item.id()).isEqualTo(paths(new ItemDiff(item.json(), back).losses()));
        }
    }

    private static Set<String> paths(List<Loss> losses) {
        return losses.stream().map(loss -> loss.kind() + " " + loss.path()).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gift", "moodle", "qti3", "aiken"})
    void whatComesBackFitsTheBank(String name) {
        byte[] file = Exporting.write(BANK.items(), Formats.named(name)).file();

        Imported imported = Conversions.read(name, file);

        assertThat(imported.items()).hasSizeGreaterThan(70);
        assertThat(imported.losses()).noneMatch(loss -> loss.what().contains("comes as a draft"));
        assertThat(imported.losses()).noneMatch(loss -> loss.kind() == Loss.Kind.LOST);
        assertThat(Map.of("moodle", 204, "gift", 189, "qti3", 204, "aiken", 72).get(name))
                .isEqualTo(imported.items().size());
    }
}
