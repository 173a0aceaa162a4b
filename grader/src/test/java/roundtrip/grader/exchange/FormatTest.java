package roundtrip.grader.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import roundtrip.grader.report.Results;

class FormatTest {
    private static final Instant NOW = Instant.parse("2026-11-22T17:00:00.12Z");
    private static final List<String> NEVER_LEAVE = List.of(
            "Uma Stable_104_assignsubmission_file",
            "Broken Check_105_assignsubmission_file",
            "Student broken_120_assignsubmission_file");

    @Test
    void namesAreThoseOfTheCommandLine() {
        assertThat(Format.all())
                .extracting(Format::name)
                .containsExactly("junit", "gradescope", "moodle", "canvas", "github", "lti");
    }

    @Test
    void junitXml() throws Exception {
        Written written = new JUnitXml().write(order(Marks.FINAL));
        byte[] bytes = only(written);

        Goldens.check("junit.xml", bytes);
        Element root = parsed(bytes).getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("testsuites");
        assertThat(root.getElementsByTagName("testsuite").getLength()).isEqualTo(17);
        Element lukasz = (Element) root.getElementsByTagName("testsuite").item(1);
        assertThat(lukasz.getAttribute("name")).isEqualTo("102");
        assertThat(List.of("tests", "failures", "errors", "skipped").stream().map(lukasz::getAttribute))
                .containsExactly("5", "3", "0", "1");
        assertThat(lukasz.getAttribute("timestamp")).isEqualTo("2026-11-22T10:00:00Z");
        Element failure = (Element) lukasz.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("type")).isEqualTo("FAILED");
        assertThat(failure.getAttribute("message"))
                .contains("<script>alert('1')</script>]]>&amp;\\x1b[2J\\x00\\u202e\"");
        assertThat(failure.getTextContent()).contains("\\ud800\n=HYPERLINK(\"http://evil\")\\ufffe");
        assertThat(lukasz.getElementsByTagName("property")
                        .item(6)
                        .getAttributes()
                        .getNamedItem("value")
                        .getNodeValue())
                .isEqualTo("0/1");
        assertThat(namesOfHeld(written)).isEqualTo(NEVER_LEAVE);
    }

    @Test
    void aSubmissionOfWhichNothingRanIsNeverGreen() throws Exception {
        Element root = parsed(only(new JUnitXml().write(order(Marks.FINAL)))).getDocumentElement();

        for (int suite = 0; suite < 17; suite++) {
            Element one = (Element) root.getElementsByTagName("testsuite").item(suite);
            int red = Integer.parseInt(one.getAttribute("failures")) + Integer.parseInt(one.getAttribute("errors"));
            String outcome = ((Element) one.getElementsByTagName("property").item(2)).getAttribute("value");
            assertThat(Integer.parseInt(one.getAttribute("tests"))).isPositive();
            assertThat(red > 0 || outcome.equals("graded")).as(outcome).isTrue();
        }
    }

    @Test
    void gradescopeResults() throws IOException {
        Written written = new GradescopeJson().write(order(Marks.RAW));

        for (Map.Entry<String, byte[]> file : written.files().entrySet()) {
            Goldens.check("gradescope/" + file.getKey(), file.getValue());
        }
        assertThat(namesOfHeld(written)).isEqualTo(NEVER_LEAVE);
        assertThat(written.files()).hasSize(14).doesNotContainKeys("104.json", "105.json", "120.json");
        JsonNode lukasz = json(written, "102.json");
        assertThat(lukasz.get("score").decimalValue()).isEqualByComparingTo("5");
        assertThat(lukasz.get("execution_time").decimalValue()).isEqualByComparingTo("0.91");
        assertThat(lukasz.get("stdout_visibility").textValue()).isEqualTo("hidden");
        assertThat(lukasz.get("output").textValue()).startsWith("1 of 5 checks pass; the score is the raw mark of 10");
        JsonNode tests = lukasz.get("tests");
        assertThat(tests).hasSize(5);
        assertThat(tests.get(0).get("status").textValue()).isEqualTo("failed");
        assertThat(tests.get(0).get("output_format").textValue()).isEqualTo("text");
        assertThat(tests.get(0).get("output").textValue()).contains("\\x1b[2J\\x00\\u202e\"\\ud800");
        assertThat(tests.findValuesAsText("visibility"))
                .containsExactly("visible", "visible", "after_published", "visible", "hidden");
        tests.forEach(test -> {
            assertThat(Set.of("passed", "failed")).contains(test.get("status").textValue());
            boolean inTotal = test.get("max_score").intValue() > 0;
            assertThat(inTotal && test.get("visibility").textValue().equals("hidden"))
                    .isFalse();
        });
    }

    @Test
    void ltiScores() throws IOException {
        Written written = new LtiScores().write(order(Marks.FINAL));

        Goldens.check("lti/102.json", Objects.requireNonNull(written.files().get("102.json")));
        Goldens.check("lti/104.json", Objects.requireNonNull(written.files().get("104.json")));
        assertThat(written.files()).hasSize(17);
        assertThat(namesOfHeld(written)).isEqualTo(NEVER_LEAVE);
        JsonNode lukasz = json(written, "102.json");
        assertThat(lukasz.get("userId").textValue()).isEqualTo("102");
        assertThat(lukasz.get("scoreGiven").decimalValue()).isEqualByComparingTo("4.5");
        assertThat(lukasz.get("scoreMaximum").intValue()).isEqualTo(10);
        assertThat(lukasz.get("comment").textValue()).isEqualTo("1 of 5 checks pass");
        assertThat(lukasz.get("timestamp").textValue()).isEqualTo("2026-11-22T17:00:00.120Z");
        assertThat(lukasz.get("activityProgress").textValue()).isEqualTo("Completed");
        assertThat(lukasz.get("gradingProgress").textValue()).isEqualTo("FullyGraded");
        for (String held : List.of("104.json", "105.json", "120.json")) {
            assertThat(json(written, held).has("scoreGiven")).isFalse();
            assertThat(json(written, held).get("gradingProgress").textValue()).isEqualTo("PendingManual");
        }
    }

    @Test
    void moodleWorksheet() throws IOException {
        Written written = new MoodleWorksheet().write(into("moodle-in.csv", Map.of()));
        byte[] bytes = only(written);

        Goldens.check("moodle.csv", bytes);
        String text = new String(bytes, UTF_8);
        assertThat(text).startsWith("\ufeffIdentifier,").contains("\r\n");
        List<List<String>> before = PlainCsv.read(new String(Goldens.read("moodle-in.csv"), UTF_8).substring(1));
        List<List<String>> after = PlainCsv.read(text.substring(1));
        assertThat(after).hasSameSizeAs(before);
        for (int row = 0; row < after.size(); row++) {
            for (int column = 0; column < 10; column++) {
                if (row == 0 || (column != 4 && column != 9)) {
                    assertThat(after.get(row).get(column))
                            .isEqualTo(before.get(row).get(column));
                }
            }
        }
        assertThat(after.get(1).get(4)).isEqualTo("9.20");
        assertThat(after.get(1).get(9)).isEqualTo("2 of 2 checks pass");
        assertThat(after.get(2).get(4)).isEqualTo("4.50");
        assertThat(after.get(4).get(4)).as("unstable").isEmpty();
        assertThat(after.get(5).get(4)).as("broken").isEmpty();
        assertThat(after.get(6).get(4)).as("nobody handed in").isEmpty();
        assertThat(after.get(7).get(4)).as("not compiled").isEqualTo("0.00");
        assertThat(namesOfHeld(written)).containsAll(NEVER_LEAVE).hasSize(4);
        assertThat(written.leftOut().get(2).why()).isEqualTo("no row with participant \"=HYPERLINK(\"x\"),y\"");
    }

    @Test
    void moodleWorksheetInAnotherLanguageKeepsItsCommas() throws IOException {
        byte[] bytes = only(new MoodleWorksheet().write(into("moodle-de-in.csv", Map.of())));

        Goldens.check("moodle-de.csv", bytes);
        assertThat(new String(bytes, UTF_8))
                .contains(",\"9,20\",\"10,00\",Ja,", "\"4,50\",\"10,00\"")
                .doesNotContain("\r");
    }

    @Test
    void moodleColumnsOfAnUnknownLanguageAreNamed() throws IOException {
        byte[] dutch = "Nummer,Cijfer,Maximum,Gewijzigd,Opmerking\n101,,10,-,\n".getBytes(UTF_8);

        assertThatThrownBy(() -> new MoodleWorksheet().write(into(dutch, Map.of())))
                .hasMessageContaining("got \"Nummer\", \"Cijfer\"")
                .hasMessageContaining("--columns identifier=");
        Map<String, String> named = Map.of(
                "identifier",
                "Nummer",
                "grade",
                "Cijfer",
                "maximum",
                "Maximum",
                "modified",
                "Gewijzigd",
                "feedback",
                "Opmerking");
        assertThat(new String(only(new MoodleWorksheet().write(into(dutch, named))), UTF_8))
                .isEqualTo("Nummer,Cijfer,Maximum,Gewijzigd,Opmerking\n101,9.20,10,-,2 of 2 checks pass\n");
        assertThatThrownBy(() -> new MoodleWorksheet().write(into(dutch, Map.of("points", "Cijfer"))))
                .hasMessageContaining("got \"points\"");
    }

    @Test
    void aMoodleAssignmentOfAnotherMaximumIsRefused() throws IOException {
        byte[] hundred = new String(Goldens.read("moodle-in.csv"), UTF_8)
                .replace("10.00", "100.00")
                .getBytes(UTF_8);

        assertThatThrownBy(() -> new MoodleWorksheet().write(into(hundred, Map.of())))
                .hasMessageContaining("expected a maximum of 10")
                .hasMessageContaining("got \"100.00\"");
    }

    @Test
    void canvasGradebook() throws IOException {
        Map<String, String> lab = Map.of("assignment", "Lab 5 (4712)");
        Written written = new CanvasGradebook().write(into("canvas-in.csv", lab));

        Goldens.check("canvas.csv", only(written));
        String text = new String(only(written), UTF_8);
        assertThat(text)
                .contains(",Manual Posting,", "    Points Possible,,,,,20.00,10.00,")
                .contains("\"Lee, Ann\",101,s101,ann,\"05 and \"\"evening\"\"\",18.50,9.20,92.5,A\n")
                .contains("102,s102,lz,05,,4.50,,\n")
                .contains("103,s103,li,05,N/A,EX,,\n")
                .contains("104,s104,us,05,,,,\n");
        assertThat(namesOfHeld(written)).containsAll(NEVER_LEAVE).contains("李小龍_103_assignsubmission_file");
    }

    @Test
    void canvasNeedsOneAssignmentWithItsNumber() throws IOException {
        assertThatThrownBy(() -> new CanvasGradebook().write(into("canvas-in.csv", Map.of())))
                .hasMessageContaining("got Lab 4 (4711), Lab 5 (4712)");
        byte[] bare = "Student,ID,Section,Lab 5\n    Points Possible,,,10\nAnn,101,1,\n".getBytes(UTF_8);
        assertThatThrownBy(() -> new CanvasGradebook().write(into(bare, Map.of())))
                .hasMessageContaining("none with a number in parentheses");
        assertThatThrownBy(() -> new CanvasGradebook().write(into(bare, Map.of("assignment", "Lab 5"))))
                .hasMessageContaining("Canvas would make a new assignment of it");
        assertThatThrownBy(
                        () -> new CanvasGradebook().write(into("canvas-in.csv", Map.of("assignment", "Lab 4 (4711)"))))
                .hasMessageContaining("expected a maximum of 10");
    }

    @Test
    void canvasWithFirstAndLastNamesSemicolonsAndCommas() throws IOException {
        byte[] file =
                "LastName;FirstName;ID;SIS Login ID;Section;Lab 5 (7)\n    Points Possible;;;;;10,00\nLee;Ann;101;a;1;\n"
                        .getBytes(UTF_8);

        assertThat(new String(only(new CanvasGradebook().write(into(file, Map.of()))), UTF_8))
                .endsWith("Lee;Ann;101;a;1;9,20\n");
    }

    @Test
    void gitHubClassroomFillsInADownloadedFile() throws IOException {
        Written written = new GitHubClassroom().write(into("github-in.csv", Map.of()));

        Goldens.check("github.csv", only(written));
        assertThat(new String(only(written), UTF_8))
                .contains("2026-11-21T22:58:59Z,9.2,10\n", "\"no, one\",loan-api-nobody");
    }

    @Test
    void gitHubClassroomMakesAFileOfItsOwn() throws IOException {
        Written written = new GitHubClassroom().write(order(Marks.FINAL));

        Goldens.check("github-new.csv", only(written));
        List<List<String>> rows = PlainCsv.read(new String(only(written), UTF_8));
        assertThat(rows).hasSize(15);
        assertThat(rows.get(0))
                .hasSize(10)
                .startsWith("assignment_name", "assignment_url")
                .endsWith("points_available");
        assertThat(rows.get(1)).containsSubsequence("101", "Ann Lee").endsWith("2026-11-21T22:58:59.123Z", "9.2", "10");
        assertThat(namesOfHeld(written)).isEqualTo(NEVER_LEAVE);
    }

    @Test
    void twoSubmissionsForOneRowAreRefused() {
        Results two = new Results(
                Results.SCHEMA,
                RichResults.batch(),
                List.of(
                        RichResults.graded("101", "a", "1.0", "1", List.of(RichResults.passed("x", "public"))),
                        RichResults.graded("101", "b", "2.0", "2", List.of(RichResults.passed("x", "public")))));
        Order order = new Order(
                two,
                Marks.RAW,
                Optional.of(new Order.Into("w.csv", "ID,Lab (1)\n    Points Possible,10\n101,\n".getBytes(UTF_8))),
                Map.of(),
                NOW);

        assertThatThrownBy(() -> new CanvasGradebook().write(order))
                .hasMessageContaining("one submission per row")
                .hasMessageContaining("\"b_101_assignsubmission_file\"");
    }

    @Test
    void anExerciseWithoutAMarkHasNothingToExport() {
        Results none = new Results(Results.SCHEMA, RichResults.batch(), List.of());
        Order order = new Order(none, Marks.RAW, Optional.empty(), Map.of(), NOW);

        assertThatThrownBy(() -> new LtiScores().write(order)).hasMessageContaining("nothing to export");
    }

    @Test
    void formatsThatFillInAskForTheFile() {
        assertThatThrownBy(() -> new MoodleWorksheet().write(order(Marks.RAW)))
                .hasMessage("expected --into with the grading worksheet that Moodle gave, got none");
        assertThatThrownBy(() -> new CanvasGradebook().write(order(Marks.RAW))).hasMessageContaining("--into");
    }

    @Test
    void rawAndFinalAreApart() {
        Results.Submission lukasz = RichResults.results().submissions().get(1);

        assertThat(Marks.RAW.of(lukasz)).contains(new BigDecimal("5.0"));
        assertThat(Marks.FINAL.of(lukasz)).contains(new BigDecimal("4.5"));
    }

    @Test
    void eachReasonAloneKeepsAMarkHere() {
        List<Results.Check> passed = List.of(RichResults.passed("x", "public"));
        Results.Check unsure = RichResults.check("x", "PASSED", "public", 1, true, null, null);
        Results.Check ours = RichResults.check("x", "BROKEN", "public", 1, false, "disk", null);
        BigDecimal nine = new BigDecimal("9");

        assertThat(whyNot("graded", new Results.Mark(nine, nine, 10, false, false), passed))
                .isEmpty();
        assertThat(whyNot("broken", new Results.Mark(nine, nine, 10, false, false), passed))
                .contains("broken: ");
        assertThat(whyNot("graded", new Results.Mark(nine, nine, 10, false, false), List.of(ours)))
                .contains("broken: ");
        assertThat(whyNot("graded", new Results.Mark(nine, nine, 10, true, false), passed))
                .contains("withheld");
        assertThat(whyNot("graded", new Results.Mark(nine, null, 10, false, false), passed))
                .contains("withheld");
        assertThat(whyNot("graded", new Results.Mark(nine, nine, 10, false, true), passed))
                .contains("provisional");
        assertThat(whyNot("graded", new Results.Mark(nine, nine, 10, false, false), List.of(unsure)))
                .contains("unstable");
    }

    private static String whyNot(String outcome, Results.Mark mark, List<Results.Check> checks) {
        Results.Submission one = RichResults.one("1", "Ann", outcome, "9", "9", false, checks);
        Results.Submission marked = new Results.Submission(
                one.student(),
                one.label(),
                one.submission(),
                null,
                one.sha256(),
                outcome,
                one.seed(),
                1,
                one.cpu(),
                null,
                one.points(),
                mark,
                List.of(),
                List.of(),
                checks);
        boolean leaves = Marks.RAW.of(marked).isPresent();
        assertThat(leaves)
                .isEqualTo(Marks.whyNot(marked).isEmpty())
                .isEqualTo(Marks.FINAL.of(marked).isPresent());
        return Marks.whyNot(marked).orElse("");
    }

    private static List<String> namesOfHeld(Written written) {
        return written.leftOut().stream().map(Written.LeftOut::submission).toList();
    }

    private static Order order(Marks marks) {
        return new Order(RichResults.results(), marks, Optional.empty(), Map.of(), NOW);
    }

    private static Order into(String name, Map<String, String> columns) throws IOException {
        return into(Goldens.read(name), columns);
    }

    private static Order into(byte[] bytes, Map<String, String> columns) {
        return new Order(
                RichResults.results(), Marks.FINAL, Optional.of(new Order.Into("in.csv", bytes)), columns, NOW);
    }

    private static byte[] only(Written written) {
        assertThat(written.files()).hasSize(1);
        return written.files().values().iterator().next();
    }

    private static JsonNode json(Written written, String name) throws IOException {
        return new ObjectMapper().readTree(written.files().get(name));
    }

    static Document parsed(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }
}
