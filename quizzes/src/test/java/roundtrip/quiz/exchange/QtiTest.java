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
import org.junit.jupiter.params.provider.ValueSource;

class QtiTest {

    private static final String CHOICE = """
            <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="colours" title="Colours" adaptive="false" timeDependent="false">
              <responseDeclaration identifier="RESPONSE" cardinality="CARDINALITY" baseType="identifier">
                <correctResponse><value>A</value></correctResponse>
                MAPPING
              </responseDeclaration>
              <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
              <itemBody>
                <p>Look at the <b>sky</b>.</p>
                <choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="0">
                  <prompt>Which colours?</prompt>
                  <simpleChoice identifier="A">blue<feedbackInline identifier="A" outcomeIdentifier="F" showHide="show">yes</feedbackInline></simpleChoice>
                  <simpleChoice identifier="B">grey</simpleChoice>
                  <simpleChoice identifier="C" fixed="true">green &amp; yellow</simpleChoice>
                </choiceInteraction>
              </itemBody>
              PROCESSING
            </assessmentItem>
            """;

    private static final String MATCH_CORRECT =
            "<responseProcessing template=\"http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct\"/>";
    private static final String MAP_RESPONSE =
            "<responseProcessing template=\"http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response\"/>";

    private static String choice(String cardinality, String mapping, String processing) {
        return CHOICE.replace("CARDINALITY", cardinality)
                .replace("MAPPING", mapping)
                .replace("PROCESSING", processing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                MATCH_CORRECT,
                "<responseProcessing><responseCondition><responseIf><match><variable identifier=\"RESPONSE\"/><correct identifier=\"RESPONSE\"/></match><setOutcomeValue identifier=\"SCORE\"><baseValue baseType=\"float\">1</baseValue></setOutcomeValue></responseIf><responseElse><setOutcomeValue identifier=\"SCORE\"><baseValue baseType=\"float\">0</baseValue></setOutcomeValue></responseElse></responseCondition></responseProcessing>"
            })
    void theTemplateAndItsSpelledOutTwinAreTheSame(String processing) {
        ObjectNode item = one("qti2", choice("single", "", processing));

        assertThat(item.path("type").asText()).isEqualTo("choice");
        assertThat(item.path("stem").asText()).isEqualTo("Look at the **sky**.\n\nWhich colours?");
        assertThat(at(item, "/options/0/correct")).isEqualTo("true");
        assertThat(at(item, "/options/0/feedback")).isEqualTo("yes");
        assertThat(at(item, "/options/2/pin")).isEqualTo("true");
        assertThat(item.has("status")).isFalse();
    }

    @Test
    void keepsTheBoundsOfAMappingAndRaisesADefaultBelowZero() {
        Imported imported = read(
                "qti2",
                choice(
                        "multiple",
                        "<mapping lowerBound=\"0\" upperBound=\"2\" defaultValue=\"-2\"><mapEntry mapKey=\"A\" mappedValue=\"1\"/><mapEntry mapKey=\"C\" mappedValue=\"1\"/></mapping>",
                        MAP_RESPONSE));

        ObjectNode item = imported.items().get(0);
        assertThat(item.path("rule").asText()).isEqualTo("weights");
        assertThat(at(item, "/options/0/score")).isEqualTo("0.5");
        assertThat(item.at("/options/1").has("score")).isFalse();
        assertThat(losses(imported)).contains("CHANGED colours /options the mapping's default of -2 became 0");
    }

    @Test
    void anUpperBoundBelowTheSumIsTheMost() {
        String mapping =
                "<mapping lowerBound=\"0\" upperBound=\"1\"><mapEntry mapKey=\"A\" mappedValue=\"1\"/><mapEntry mapKey=\"C\" mappedValue=\"1\"/></mapping>";

        ObjectNode item = one("qti2", choice("multiple", mapping, MAP_RESPONSE));

        assertThat(at(item, "/options/0/correct")).isEqualTo("true");
        assertThat(at(item, "/options/2/correct")).isEqualTo("true");
        assertThat(item.path("rule").asText()).isEqualTo("weights");
    }

    @Test
    void otherProcessingMakesADraft() {
        Imported imported = read(
                "qti2",
                choice(
                        "single",
                        "",
                        "<responseProcessing><responseCondition><responseIf><customOperator/></responseIf></responseCondition></responseProcessing>"));

        assertThat(imported.items().get(0).path("status").asText()).isEqualTo("draft");
        assertThat(losses(imported)).anyMatch(loss -> loss.contains("comes as a draft: its response processing"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "i1 | /rule                       | all",
                "i1 | /points                     | 2",
                "i1 | /options/1/correct          | true",
                "i1 | /stem                       | Two of",
                "i2 | /answer                     | 4",
                "i2 | /tolerance/absolute         | 0.5",
                "i2 | /near/0/value               | 7",
                "i2 | /near/0/score               | 1",
                "i3 | /stem                       | Roses are {{g1}}, violets {{g2}}.",
                "i3 | /gaps/g1/options/1/feedback | not **plaid**",
                "i4 | /pairs                      | {\"a\":\"a\",\"b\":\"b\"}",
                "i4 | /right/0/text               | R2",
                "i4 | /right/2/text               | R3",
                "i5 | /accept                     | [{\"value\":\"Blank\"},{\"value\":\"gap*\"}]",
                "v  | /options/1/score            | 0.5"
            })
    void readsCanvas(String id, String pointer, String expected) {
        Imported canvas = read("qti1.2", Conversions.resource("awkward-canvas.xml"));

        assertThat(at(item(canvas, id), pointer)).isEqualTo(expected);
    }

    @Test
    void theWrongVersionIsNamed() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> read("qti3", choice("single", "", MATCH_CORRECT))))
                .isInstanceOf(ExchangeException.class)
                .hasMessage("qti-version: expected qti3, whose root is [qti-assessment-item], got \"assessmentItem\"");
    }
}
