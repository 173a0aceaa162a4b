package roundtrip.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static roundtrip.quiz.exchange.Conversions.at;
import static roundtrip.quiz.exchange.Conversions.losses;
import static roundtrip.quiz.exchange.Conversions.one;
import static roundtrip.quiz.exchange.Conversions.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What files of other engines do, in our own words: nothing of a key or a feedback changes unsaid. */
class ForeignTest {

    private static String qti12(String item) {
        return "<questestinterop>" + item + "</questestinterop>";
    }

    private static String feedback(String ident, String text) {
        return "<itemfeedback ident=\"" + ident + "\"><material><mattext>" + text
                + "</mattext></material></itemfeedback>";
    }

    private static String scores(String test, String points, String linked) {
        return "<respcondition><conditionvar>" + test + "</conditionvar><setvar action=\"Set\" varname=\"SCORE\">"
                + points + "</setvar><displayfeedback linkrefid=\"" + linked + "\"/></respcondition>";
    }

    private static String label(String ident, String text) {
        return "<response_label ident=\"" + ident + "\"><material><mattext>" + text
                + "</mattext></material></response_label>";
    }

    private static String equal(String value) {
        return "<varequal respident=\"r\">" + value + "</varequal>";
    }

    @Test
    void aFormatBeforeATypedAnswerIsNoPartOfIt() {
        assertThat(at(one("gift", "::x::[markdown]Which method?{=[html]GET =PUT}"), "/accept/0/value"))
                .isEqualTo("GET");
    }

    @Test
    void aTypedAnswerIsOneLine() {
        Imported imported = read("gift", "::x::Which?{=read\n   the line\n}");

        assertThat(at(imported.items().get(0), "/accept/0/value")).isEqualTo("read the line");
        assertThat(losses(imported)).contains("CHANGED x /accept became one line: \"read the line\"");
    }

    @Test
    void whatIsSaidToSeveralRightAnswersKeepsItsOrder() {
        ObjectNode item = one("gift", "::x::Which?{=GET#first =HEAD#second =OPTIONS#third ####to all}");

        assertThat(at(item, "/why")).isEqualTo("first\n\nsecond\n\nthird\n\nto all");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANSWER: B", "Answer: b", "ANSWER: B) the desk", "answer:B. the desk"})
    void aikenTakesAnAnswerAsPeopleWriteIt(String answer) {
        ObjectNode item = one("aiken", "Who answers?\nA)the browser\nB)the desk\n" + answer + "\n");

        assertThat(at(item, "/options/1/correct")).isEqualTo("true");
        assertThat(item.path("options")).hasSize(2);
    }

    @Test
    void aikenKeepsALineOfTheStemThatOnlyLooksLikeAnOption() {
        ObjectNode item = one("aiken", "Who wrote it, by what the\nE.U. says?\nA. a\nB. b\nANSWER: A\n");

        assertThat(at(item, "/stem")).contains("E.U. says");
        assertThat(item.path("options")).hasSize(2);
    }

    @Test
    void aFileWithoutItemsSaysHowManyWereLost() {
        assertThatThrownBy(() -> read("gift", "a{}\n\nb{}\n\nc{}\n\nd{}\n\ne{}"))
                .hasMessageStartingWith("no-items: expected a gift file with items, got none: LOST")
                .hasMessageEndingWith("; and 2 more");
    }

    @Test
    void canvasLinksFeedbackToTheScore() {
        String item = "<item ident=\"n\"><itemmetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel>"
                + "<fieldentry>numerical_question</fieldentry></qtimetadatafield></itemmetadata><presentation>"
                + "<material><mattext>How many?</mattext></material><response_str ident=\"r\"><render_fib/>"
                + "</response_str></presentation><resprocessing>"
                + scores(equal("3"), "100", "one_fb")
                + scores(equal("4"), "50", "two_fb") + "</resprocessing>" + feedback("one_fb", "Three it is.")
                + feedback("two_fb", "One too many.") + "</item>";

        ObjectNode read = one("qti1.2", qti12(item));

        assertThat(at(read, "/why")).isEqualTo("Three it is.");
        assertThat(at(read, "/near/0/feedback")).isEqualTo("One too many.");
    }

    @Test
    void feedbackWithoutAPlaceIsLostAloud() {
        String item = "<item ident=\"c\"><presentation><material><mattext>Which?</mattext></material>"
                + "<response_lid ident=\"r\" rcardinality=\"Single\"><render_choice>" + label("1", "a")
                + label("2", "b")
                + "</render_choice></response_lid></presentation><resprocessing>"
                + scores(equal("1"), "100", "seldom") + "</resprocessing>" + feedback("seldom", "As it should be.")
                + feedback("never", "Nobody hears this.") + "</item>";

        Imported imported = read("qti1.2", qti12(item));

        assertThat(at(imported.items().get(0), "/options/0/feedback")).isEqualTo("As it should be.");
        assertThat(losses(imported)).contains("LOST c /feedback the feedback \"Nobody hears this.\"");
    }

    @Test
    void feedbackToTheRightOrderIsSaid() {
        String item = "<item ident=\"o\"><presentation><material><mattext>Order.</mattext></material>"
                + "<response_lid ident=\"r\" rcardinality=\"Ordered\"><render_extension>" + label("1", "send")
                + label("2", "read") + "</render_extension></response_lid></presentation><resprocessing>"
                + scores(equal("2") + equal("1"), "1", "fine") + "</resprocessing>" + feedback("fine", "So it goes.")
                + "</item>";

        ObjectNode read = one("qti1.2", qti12(item));

        assertThat(at(read, "/key")).isEqualTo("[\"b\",\"a\"]");
        assertThat(at(read, "/why")).isEqualTo("So it goes.");
    }

    @Test
    void itemsThatStandInAnotherBankAreLostAloud() {
        assertThatThrownBy(() -> read("qti1.2", qti12("<section><bankentry_item item_ref=\"x7\"/></section>")))
                .hasMessageContaining("LOST      item x7 /  an item of a bank that is not in this file");
    }

    @Test
    void blanksBetweenTextsAreRefusedWithTheReason() {
        String blank = "<response_str ident=\"NAME\"><render_fib/></response_str>";
        assertThatThrownBy(() -> read(
                        "qti1.2",
                        qti12("<item ident=\"b\"><presentation><material><mattext>A</mattext></material>"
                                + blank.replace("NAME", "x") + "<material><mattext>B</mattext></material>"
                                + blank.replace("NAME", "y") + "</presentation></item>")))
                .hasMessageContaining("expected [name] in the text for every gap, got blanks between texts");
    }

    private static Imported compared(String way, String value) {
        String item = "<item ident=\"g\"><itemmetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel>"
                + "<fieldentry>fill_in_multiple_blanks_question</fieldentry></qtimetadatafield></itemmetadata>"
                + "<presentation><material><mattext>Say [one].</mattext></material><response_lid ident=\"response_one\">"
                + "<render_choice><response_label ident=\"1\" scoring_algorithm=\"" + way
                + "\" answer_type=\"openEntry\"><material><mattext>" + value
                + "</mattext></material></response_label></render_choice></response_lid></presentation></item>";
        return read("qti1.2", qti12(item));
    }

    @Test
    void otherWaysToCompareAreKeptOrTold() {
        Imported contains = compared("TextContainsAnswer", "go");
        Imported regex = compared("TextRegex", "^go+$");

        assertThat(at(contains.items().get(0), "/gaps/g1/accept/0/value")).isEqualTo(".*[gG][oO].*");
        assertThat(at(regex.items().get(0), "/status")).isEqualTo("draft");
        assertThat(losses(regex))
                .contains(
                        "CHANGED g /gaps/*/accept comes as a draft: \"TextRegex\" of \"^go+$\" became the text itself");
        assertThat(at(compared("TextEquivalence", "go").items().get(0), "/status"))
                .isEmpty();
    }

    private static String qti2(String before, String body, String processing) {
        return "<assessmentItem identifier=\"q\">" + before + "<itemBody>" + body + "</itemBody>" + processing
                + "</assessmentItem>";
    }

    private static final String DECLARED =
            "<responseDeclaration identifier=\"R\" cardinality=\"single\" baseType=\"identifier\"><correctResponse>"
                    + "<value>A</value></correctResponse></responseDeclaration>";
    private static final String CHOICE = "<choiceInteraction responseIdentifier=\"R\" maxChoices=\"1\">"
            + "<prompt>Which?</prompt><simpleChoice identifier=\"A\">a</simpleChoice>"
            + "<simpleChoice identifier=\"B\">b</simpleChoice></choiceInteraction>";

    @Test
    void keysOfAMappingThatDifferInCaseOnlyAreBothKept() {
        String mapping = "<responseDeclaration identifier=\"R\" cardinality=\"single\" baseType=\"string\"><mapping>"
                + "<mapEntry mapKey=\"Host\" mappedValue=\"1\"/><mapEntry mapKey=\"host\" mappedValue=\"0.5\"/>"
                + "</mapping></responseDeclaration>";
        ObjectNode item = one(
                "qti2",
                qti2(
                        mapping,
                        "<p>Which?</p><p><textEntryInteraction responseIdentifier=\"R\"/></p>",
                        "<responseProcessing template=\"map_response\"/>"));

        assertThat(at(item, "/accept"))
                .isEqualTo(
                        "[{\"value\":\"Host\",\"match\":\"exact\"},{\"value\":\"host\",\"match\":\"exact\",\"score\":0.5}]");
    }

    @Test
    void anItemWithTemplatesIsLostAsAWhole() {
        assertThatThrownBy(() -> read(
                        "qti2",
                        qti2(
                                DECLARED + "<templateProcessing/>",
                                "<p><printedVariable identifier=\"N\"/></p>" + CHOICE,
                                "")))
                .hasMessageContaining("its values are drawn by templates");
    }

    @Test
    void aTextThatStandsElsewhereIsLostAloud() {
        assertThat(losses(read("qti2", qti2(DECLARED + "<assessmentStimulusRef href=\"s.xml\"/>", CHOICE, ""))))
                .contains("LOST q  a text that stands in another file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<not><match><variable identifier=\"R\"/><correct identifier=\"R\"/></match></not>",
                "<match><variable identifier=\"R\"/><baseValue>B</baseValue></match>",
                "<and><match><variable identifier=\"R\"/><correct identifier=\"R\"/></match><match><variable identifier=\"S\"/><correct identifier=\"S\"/></match></and>"
            })
    void aScoreThatHangsOnMoreThanTheKeyMakesADraft(String test) {
        String whole = "<match><variable identifier=\"R\"/><correct identifier=\"R\"/></match>";
        String set = "<setOutcomeValue identifier=\"SCORE\"><baseValue>1</baseValue></setOutcomeValue>";
        String processing = "<responseProcessing><responseCondition><responseIf>" + whole + set
                + "</responseIf><responseElseIf>" + test + set
                + "</responseElseIf></responseCondition></responseProcessing>";

        assertThat(at(one("qti2", qti2(DECLARED, CHOICE, processing)), "/status"))
                .isEqualTo("draft");
        assertThat(at(one("qti2", qti2(DECLARED, CHOICE, processing.replace(test + set, whole + set))), "/status"))
                .isEmpty();
    }

    @Test
    void aLowerBoundBelowZeroIsTold() {
        String mapping = "<responseDeclaration identifier=\"R\" cardinality=\"multiple\" baseType=\"identifier\">"
                + "<mapping lowerBound=\"-1\"><mapEntry mapKey=\"A\" mappedValue=\"1\"/></mapping></responseDeclaration>";

        assertThat(losses(read("qti2", qti2(mapping, CHOICE, "<responseProcessing template=\"map_response\"/>"))))
                .contains("CHANGED q /rule the lower bound of -1 became 0");
    }

    @Test
    void anIdThatTheBankHasIsRefusedAndNotRenumbered() {
        Importing importing = new Importing("q1", Importing.Defaults.NONE);
        byte[] file = "::me-safe::Which?{=a ~b}".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertThatThrownBy(() -> importing.read(file, Formats.named("gift"), Set.of("me-safe")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected ids that are new in the bank, got me-safe: rename them, or say --replace");
    }

    @Test
    void aLineEndInGiftIsALineEnd() {
        assertThat(at(one("gift", "::x::[plain]one\\ntwo{T}"), "/stem")).isEqualTo("one  \ntwo");
    }

    @Test
    void aBlankLineWithinEndsTheItem() {
        assertThat(losses(read("gift", "::x::one {=a\n\n~b}\n\n::y::two{T}")))
                .anyMatch(loss -> loss.startsWith("LOST line 1  line 1: expected one pair of braces"))
                .anyMatch(loss -> loss.startsWith("LOST line 3  line 3: expected one pair of braces"));
    }
}
