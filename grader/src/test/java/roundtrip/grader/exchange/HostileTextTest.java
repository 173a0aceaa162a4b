package roundtrip.grader.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import roundtrip.grader.report.MarksCsv;
import roundtrip.grader.report.Pages;
import roundtrip.grader.report.Results;
import roundtrip.grader.report.ResultsFile;
import roundtrip.grader.report.Shown;

/** Whatever a submission wrote: every format stays readable, shows text as text, and nothing of it runs anywhere. */
class HostileTextTest {
    private static final List<String> PIECES = List.of(
            "]]>",
            "<![CDATA[",
            "<script>alert(1)</script>",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>",
            "&b;",
            "&#0;",
            "\" onload=\"x",
            "'",
            "=HYPERLINK(\"http://evil\",\"x\")",
            "+1",
            "-2+3",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "\r\n+1",
            ",",
            ";",
            "\"\"",
            "\u0000",
            "\u0007",
            "\u001b[2J\u001b]0;title\u0007",
            "\u009b31m",
            "\u007f",
            "\u202e",
            "\u2066",
            "\u200b",
            "\ufeff",
            "\u2028",
            "\u2029",
            "\u0085",
            "\ufffe",
            "\uffff",
            "\ud83d",
            "\ude00",
            "\ud83d\ude00",
            "\ud83f\udfff",
            "\ufdd0",
            "Łódź",
            "李",
            "\\x1b",
            "{\"a\":",
            "</pre></body>",
            "../../etc/passwd",
            "CON",
            " ");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void everyFormatStandsIt(int seed) throws Exception {
        Results results = results(new Random(seed));

        xml(results);
        json(new GradescopeJson().write(order(results)));
        json(new LtiScores().write(order(results)));
        ownCsv(
                new String(only(new GitHubClassroom().write(order(results))), UTF_8),
                results.submissions().size());
        MarksCsv.write(results, folder.resolve("marks.csv"));
        ownCsv(
                Files.readString(folder.resolve("marks.csv")),
                results.submissions().size());
        theirCsv(results);
        pages(results);
        ResultsFile.write(results, folder.resolve("results.json"));
        assertThat(new ObjectMapper()
                        .readTree(Files.readString(folder.resolve("results.json")))
                        .isObject())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 101, 102, 103})
    void nothingThatIsShownReachesATerminal(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            String hostile = text(random);
            String shown = Shown.text(hostile);

            assertThat(Shown.text(shown)).isEqualTo(shown);
            assertThat(shown).hasSizeLessThanOrEqualTo(64 << 10);
            harmless(shown, true);
            harmless(Shown.line(hostile), false);
        }
    }

    private static void xml(Results results) throws Exception {
        byte[] bytes = only(new JUnitXml().write(order(results)));
        harmless(new String(strict(bytes), 0, strict(bytes).length), true);
        Element root = FormatTest.parsed(bytes).getDocumentElement();
        NodeList suites = root.getElementsByTagName("testsuite");
        assertThat(suites.getLength()).isEqualTo(results.submissions().size());
        for (int i = 0; i < suites.getLength(); i++) {
            Results.Submission one = results.submissions().get(i);
            Element suite = (Element) suites.item(i);
            assertThat(suite.getAttribute("name")).isEqualTo(Shown.text(one.student()));
            Element failure = (Element) suite.getElementsByTagName("failure").item(0);
            assertThat(failure.getAttribute("message")).isEqualTo(Shown.text(failure.getAttribute("message")));
            Results.Evidence evidence =
                    Objects.requireNonNull(one.checks().get(0).evidence());
            if (evidence.got().length() < 1000) {
                assertThat(failure.getTextContent()).contains(Shown.text(evidence.got()));
            }
        }
        assertThat(root.getElementsByTagName("script").getLength()).isZero();
    }

    private static void json(Written written) throws IOException {
        assertThat(written.files()).isNotEmpty();
        for (Map.Entry<String, byte[]> file : written.files().entrySet()) {
            assertThat(file.getKey()).matches("[A-Za-z0-9_][A-Za-z0-9_-]*\\.json");
            texts(new ObjectMapper().readTree(new String(strict(file.getValue()))))
                    .forEach(text -> harmless(text, true));
        }
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.forEach(child -> texts.addAll(texts(child)));
        return texts;
    }

    private static void ownCsv(String text, int submissions) {
        List<List<String>> rows = PlainCsv.read(text);
        assertThat(rows).hasSize(submissions + 1);
        for (List<String> row : rows) {
            assertThat(row).hasSameSizeAs(rows.get(0));
            row.forEach(cell -> {
                assertThat(cell)
                        .doesNotStartWith("=")
                        .doesNotStartWith("+")
                        .doesNotStartWith("-")
                        .doesNotStartWith("@");
                harmless(cell, false);
            });
        }
    }

    private static void theirCsv(Results results) throws IOException {
        StringBuilder file = new StringBuilder("ID,Lab (1),Theirs\r\n    Points Possible,10,\r\n");
        String theirs = "\"=THEIRS(\"\"1\"\")\r\n\t@x\"";
        for (Results.Submission one : results.submissions()) {
            file.append('"')
                    .append(one.student().replace("\"", "\"\""))
                    .append("\",,")
                    .append(theirs)
                    .append("\r\n");
        }
        Order order = new Order(
                results,
                Marks.FINAL,
                Optional.of(new Order.Into("theirs.csv", file.toString().getBytes(UTF_8))),
                Map.of(),
                Instant.EPOCH);
        String before = new String(file.toString().getBytes(UTF_8), UTF_8);
        String after = new String(only(new CanvasGradebook().write(order)), UTF_8);

        assertThat(after.replace("\",7.50,", "\",,")).isEqualTo(before);
    }

    private void pages(Results results) throws IOException {
        Pages.write(results, new Pages.Protection("L2", "boxed", "a lot", "a little"), folder);
        try (var files = Files.walk(folder)) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".html")).toList()) {
                String html = new String(strict(Files.readAllBytes(page)));
                harmless(html, true);
                assertThat(html.toLowerCase(java.util.Locale.ROOT))
                        .doesNotContain("<script", "<![cdata", "<!entity", "\" onload");
                assertThat(html.split("</body>", -1)).hasSize(2);
            }
        }
    }

    /** No control or format character, no half of a pair, nothing that turns text around. */
    private static void harmless(String text, boolean lines) {
        text.codePoints().forEach(point -> {
            if (lines && (point == '\n' || point == '\t')) {
                return;
            }
            int type = Character.getType(point);
            boolean bad = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || point == 0x2028
                    || point == 0x2029
                    || point == 0xfffe
                    || point == 0xffff;
            if (bad) {
                throw new AssertionError("U+" + HexFormat.of().toHexDigits(point) + " in " + text);
            }
        });
    }

    private static char[] strict(byte[] bytes) throws CharacterCodingException {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().toCharArray();
    }

    private static Results results(Random random) {
        List<Results.Submission> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String got = i == 0 ? text(random).repeat(20) + "x".repeat(100_000) + "\u001b\n" : text(random);
            Results.Evidence evidence = new Results.Evidence(
                    text(random),
                    List.of(text(random), text(random)),
                    text(random),
                    got,
                    text(random),
                    RichResults.HASH);
            Results.Check failed = RichResults.check("a-check", "FAILED", "public", 1, false, null, evidence);
            Results.Check waiting = RichResults.check("b-check", "WAITING", "hidden", 1, false, text(random), null);
            Results.Submission one =
                    RichResults.graded(i + text(random), text(random), "7.5", "7.5", List.of(failed, waiting));
            all.add(new Results.Submission(
                    i % 2 == 0 ? one.student() : text(random) + i,
                    one.label(),
                    text(random),
                    null,
                    one.sha256(),
                    one.outcome(),
                    one.seed(),
                    1,
                    one.cpu(),
                    null,
                    one.points(),
                    one.mark(),
                    List.of(text(random)),
                    List.of(text(random)),
                    one.checks()));
        }
        return new Results(Results.SCHEMA, RichResults.batch(), all);
    }

    private static String text(Random random) {
        StringBuilder out = new StringBuilder();
        int pieces = random.nextInt(8);
        for (int i = 0; i < pieces; i++) {
            out.append(
                    random.nextInt(4) == 0
                            ? String.valueOf((char) random.nextInt(0x10000))
                            : PIECES.get(random.nextInt(PIECES.size())));
        }
        return out.toString();
    }

    private static Order order(Results results) {
        return new Order(results, Marks.FINAL, Optional.empty(), Map.of(), Instant.EPOCH);
    }

    private static byte[] only(Written written) {
        return written.files().values().iterator().next();
    }
}
