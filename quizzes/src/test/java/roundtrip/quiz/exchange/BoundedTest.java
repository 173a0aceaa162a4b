package roundtrip.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static roundtrip.quiz.exchange.Conversions.losses;
import static roundtrip.quiz.exchange.Conversions.read;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that repeats itself costs time as its length does; where each of these was quadratic it took a minute or more. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BoundedTest {

    private static final int MEBIBYTE = 1 << 20;

    private static String filled(String piece) {
        return piece.repeat(MEBIBYTE / piece.length());
    }

    private static String numbered(int count, String piece) {
        return IntStream.range(0, count)
                .mapToObj(number -> piece.replace("#", String.valueOf(number)))
                .collect(Collectors.joining());
    }

    private static String moodle(String type, String html) {
        return "<quiz><question type=\"" + type + "\"><questiontext format=\"html\"><text>"
                + html.replace("&", "&amp;").replace("<", "&lt;")
                + "</text></questiontext><answer fraction=\"100\"><text>c</text></answer></question></quiz>";
    }

    private static void named(String format, String file) {
        assertThatThrownBy(() -> read(format, file))
                .isInstanceOf(ExchangeException.class)
                .hasMessageContaining("expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\", "~a", "<", "&", "&amp;", "*", "[", "{"})
    void aMebibyteOfOneSign(String sign) {
        named("gift", "::x::y{=c " + filled(sign) + "~}");
        named("moodle", moodle("shortanswer", filled(sign) + "x".repeat(5000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script></script>", "a<b>", "<table><tr><td>"})
    void aMebibyteOfOneTag(String tags) {
        named("moodle", moodle("shortanswer", filled(tags) + "x".repeat(5000)));
        named("moodle", moodle("shortanswer", "<pre>" + filled(tags) + "x".repeat(5000)));
    }

    @Test
    void picturesByTheThousandAreReportedOneByOne() {
        Imported imported = read("moodle", moodle("shortanswer", "Which?" + numbered(60_000, "<img src=#>")));

        assertThat(losses(imported)).hasSizeGreaterThan(60_000);
    }

    @Test
    void namesThatAreAllTheSameAreCounted() {
        Imported imported = read("gift", "x{}\n\n".repeat(50_000) + "same{T}\n\n".repeat(1000));

        assertThat(imported.items().get(999).path("id").asText()).isEqualTo("same-1000");
    }

    private static final String QTI = "<assessmentItem identifier=\"q\">DECLARED<itemBody><p>BODY</p></itemBody>"
            + "<responseProcessing template=\"map_response\"/></assessmentItem>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gaps         | <textEntryInteraction responseIdentifier=\"r#\"/>",
                "options      | {1:SA:=a}",
                "texts        | [[1]]",
                "conditions   | <respcondition><conditionvar><varequal respident=\"r\">#</varequal></conditionvar><setvar>1</setvar></respcondition>",
                "entries      | <mapEntry mapKey=\"k#\" mappedValue=\"1\"/>"
            })
    void anItemHasABoundedNumberOfParts(String what, String piece) {
        String many = numbered(20_000, piece);
        switch (what) {
            case "gaps" -> named("qti2", QTI.replace("DECLARED", "").replace("BODY", many));
            case "entries" ->
                named(
                        "qti2",
                        QTI.replace(
                                        "DECLARED",
                                        "<responseDeclaration identifier=\"R\"><mapping>" + many
                                                + "</mapping></responseDeclaration>")
                                .replace("BODY", "<textEntryInteraction responseIdentifier=\"R\"/>"));
            case "options" -> named("moodle", moodle("cloze", many));
            case "texts" ->
                named(
                        "moodle",
                        moodle("gapselect", many)
                                .replace("</question>", "<selectoption><text>o</text></selectoption></question>"));
            default ->
                named(
                        "qti1.2",
                        "<questestinterop><item><presentation><response_lid ident=\"r\"><render_choice>"
                                + numbered(5000, "<response_label ident=\"#\"/>")
                                + "</render_choice></response_lid></presentation><resprocessing>" + many
                                + "</resprocessing></item></questestinterop>");
        }
    }

    @Test
    void matchesByTheThousandAreRefused() {
        named("gift", "::x::y{" + numbered(60_000, "=a#->b#") + "}");
    }
}
