package roundtrip.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final String HOSTILE = "<script>alert(1)</script>\u001b[2J\u202e\"'&";
    private static final String HASH = "a".repeat(64);

    @TempDir
    private Path folder;

    @Test
    void resultsFileFitsItsSchemaAndComesBack() throws IOException {
        ResultsFile.write(results(), folder.resolve("results.json"));

        String json = Files.readString(folder.resolve("results.json"));
        assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
        assertThat(ResultsFile.read(folder.resolve("results.json"))).isEqualTo(results());
        assertThat(json).contains("\"started\" : \"2026-11-22T10:00:00Z\"").contains("\"final\" : 9.2");
    }

    @Test
    void theSchemaRefusesAnotherShape() throws IOException {
        ResultsFile.write(results(), folder.resolve("results.json"));
        String json = Files.readString(folder.resolve("results.json"));

        assertThat(schema().validate(json.replace("\"PASSED\"", "\"FINE\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema().validate(json.replace("\"outcome\"", "\"result\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void everyComponentOfTheRecordsIsInTheSchema() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(schemaText());

        assertThat(schema.at("/properties/submissions/items/properties").size())
                .isEqualTo(Results.Submission.class.getRecordComponents().length);
        assertThat(schema.at("/properties/submissions/items/properties/checks/items/properties")
                        .size())
                .isEqualTo(Results.Check.class.getRecordComponents().length);
        assertThat(schema.at("/properties/batch/properties").size())
                .isEqualTo(Results.Batch.class.getRecordComponents().length);
    }

    @Test
    void marksBeginWithSubmissionMarkAndMax() {
        List<String> lines = MarksCsv.text(results()).lines().toList();

        assertThat(lines.get(0)).startsWith("submission,mark,max,student,submitted_at,points,raw,");
        assertThat(lines.get(1))
                .startsWith(
                        "Ann Lee_7_assignsubmission_file,9.2,10,7,,25,9.204545,0,0,graded,1,2,0,0,1," + HASH + ",L0,");
        assertThat(lines.get(2)).startsWith("\"'=HYPERLINK(\"\"x\"\"),y\",,10,");
    }

    @Test
    void spreadsheetsSeeNoFormula() {
        assertThat(List.of("=1", "+1", "-1", "@x").stream().map(MarksCsv::cell))
                .containsExactly("'=1", "'+1", "'-1", "'@x");
        assertThat(MarksCsv.cell("\tx")).isEqualTo("\\x09x");
        assertThat(MarksCsv.cell("a\r\nb")).isEqualTo("a\\x0d\\x0ab");
        assertThat(MarksCsv.cell(new BigDecimal("-1"))).isEqualTo("-1");
    }

    @Test
    void pagesEscapeWhatStudentsWrote() throws IOException {
        Pages.write(results(), new Pages.Protection("L0", "trusted", "a little", "a lot"), folder);

        String student = Files.readString(folder.resolve("students/7.html"));
        assertThat(student)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;\\x1b[2J\\u202e&quot;&#39;&amp;")
                .doesNotContain("<script", "\u001b", "\u202e")
                .contains("Protection level L0, trusted", "Does not contain: a lot")
                .contains("waits for", "the check first-check");
        String index = Files.readString(folder.resolve("index.html"));
        assertThat(index).contains("href=\"students/7.html\"", "9.2 of 10", ">withheld<", ">failed<", ">waiting<");
        assertThat(index).doesNotContain("<script", "onclick", "style=\"");
    }

    @Test
    void theStyleSheetIsTheOneThatThePolicyAllows() throws IOException {
        Pages.write(results(), new Pages.Protection("L0", "trusted", "a little", "a lot"), folder);
        String index = Files.readString(folder.resolve("index.html"));

        String style = index.substring(index.indexOf("<style>") + 7, index.indexOf("</style>"));
        assertThat(index)
                .contains("Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"
                        + Html.sha256(style) + "'\"");
    }

    @Test
    void everyStudentGetsAFileNameThatAnySystemTakes() {
        List<String> names = List.copyOf(
                Pages.names(List.of(submission("CON"), submission("a/../b"), submission("ann"), submission("Ann")))
                        .values());

        assertThat(names).allMatch(name -> name.matches("[A-Za-z0-9_-]+")).doesNotHaveDuplicates();
        assertThat(names.get(2)).isEqualTo("ann");
        assertThat(names.get(3)).isNotEqualToIgnoringCase("ann");
    }

    @Test
    void longTextIsCapped() {
        String shown = Shown.text("x".repeat(100_000));

        assertThat(shown).hasSizeLessThanOrEqualTo(64 << 10).endsWith("x\n(34504 characters more)");
        assertThat(Shown.text(shown)).isEqualTo(shown);
        assertThat(Shown.text("\u001b".repeat(60_000)))
                .hasSizeLessThanOrEqualTo(64 << 10)
                .endsWith("\\x1b\n(43626 characters more)");
        assertThat(Shown.text("x".repeat(64 << 10))).hasSize(64 << 10).endsWith("x");
    }

    private static Results results() {
        Results.Evidence evidence =
                new Results.Evidence("given", List.of("GET /" + HOSTILE), "expected", HOSTILE, "> " + HOSTILE, HASH);
        List<Results.Check> checks = List.of(
                new Results.Check(
                        "first-check",
                        "MUST",
                        "S1",
                        "9110 §9",
                        1,
                        "Title",
                        "Why",
                        "Hint",
                        "FAILED",
                        0,
                        1,
                        "public",
                        false,
                        null,
                        evidence),
                new Results.Check(
                        "other-check",
                        "CONTRACT",
                        "S2",
                        "",
                        2,
                        "Other",
                        "",
                        "",
                        "WAITING",
                        0,
                        1,
                        "hidden",
                        false,
                        "the check first-check",
                        null),
                new Results.Check(
                        "third-check",
                        "CONTRACT",
                        "S2",
                        "",
                        2,
                        "Third",
                        "",
                        "",
                        "PASSED",
                        1,
                        1,
                        "hidden",
                        false,
                        null,
                        null));
        Results.Submission ann = new Results.Submission(
                "7",
                "Ann Lee",
                "Ann Lee_7_assignsubmission_file",
                null,
                HASH,
                "graded",
                "5",
                1,
                new BigDecimal("0.91"),
                null,
                new Results.Points(25, 27),
                new Results.Mark(new BigDecimal("9.204545"), new BigDecimal("9.2"), 10, false, false),
                List.of(),
                List.of(HOSTILE),
                checks.subList(1, 3));
        Results.Submission eve = new Results.Submission(
                "=HYPERLINK(\"x\"),y",
                HOSTILE,
                "=HYPERLINK(\"x\"),y",
                null,
                "",
                "broken",
                "5",
                1,
                BigDecimal.ZERO,
                null,
                new Results.Points(0, 27),
                new Results.Mark(BigDecimal.ZERO, null, 10, true, false),
                List.of(HOSTILE),
                List.of(),
                checks);
        Results.Submission full = new Results.Submission(
                "8",
                "Bob",
                "bob",
                null,
                HASH,
                "graded",
                "5",
                1,
                BigDecimal.ONE,
                null,
                new Results.Points(27, 27),
                new Results.Mark(BigDecimal.TEN, new BigDecimal("10.0"), 10, false, false),
                List.of(),
                List.of(),
                checks);
        Instant start = Instant.parse("2026-11-22T10:00:00Z");
        Results.Batch batch = new Results.Batch(
                "b1",
                "05-seven-methods",
                "A proper loan API",
                1,
                HASH,
                HASH,
                "1.0",
                "17.0.15",
                "L0",
                "default",
                "42",
                List.of("first-check", "other-check", "third-check"),
                start,
                start.plusSeconds(9));
        return new Results(Results.SCHEMA, batch, List.of(ann, eve, full));
    }

    private static Results.Submission submission(String student) {
        return new Results.Submission(
                student,
                student,
                student,
                null,
                "",
                "empty",
                "1",
                1,
                BigDecimal.ZERO,
                null,
                new Results.Points(0, 1),
                new Results.Mark(BigDecimal.ZERO, BigDecimal.ZERO, 10, false, false),
                List.of(),
                List.of(),
                List.of());
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaText());
    }

    private static String schemaText() throws IOException {
        try (InputStream in = Objects.requireNonNull(Results.class.getResourceAsStream("results-1.schema.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
