package roundtrip.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Whatever students write, pages have the same elements as with harmless words, and show what was written as text. */
class HostilePagesTest {
    private static final List<String> PIECES = List.of(
            "<script>alert(1)</script>",
            "</style>",
            "</title><h1>",
            "<img src=x onerror=alert(1)>",
            "-->",
            "<!--",
            "]]>",
            "<![CDATA[",
            "&lt;",
            "&#x3c;script&#x3e;",
            "&",
            "\"",
            "'",
            "`",
            "' onmouseover='x",
            "\u0000",
            "\u001b[2J\u001b]0;x\u0007",
            "\u202e",
            "\u2028",
            "\ud800",
            "\uffff",
            "\ufdd0",
            "\ud83d\ude00",
            "e\u0301",
            "\r\n",
            "\t",
            "javascript:alert(1)",
            "../../etc/passwd",
            "=HYPERLINK(\"x\")",
            "{{7*7}}${7*7}<%= 7 %>",
            "x".repeat(3000));

    @TempDir
    private Path folder;

    @Test
    void hostileTextStaysText() throws Exception {
        Random random = new Random(7);
        List<List<String>> harmless = elements(write(new Random(7), false, "harmless"));
        for (int round = 0; round < 40; round++) {
            List<String> written = new ArrayList<>();
            List<Document> pages = write(random, true, "round" + round, written);

            assertThat(elements(pages)).as("round " + round).isEqualTo(harmless);
            String all = String.join(
                    "\n",
                    pages.stream()
                            .map(page -> page.getDocumentElement().getTextContent())
                            .toList());
            for (String text : written) {
                assertThat(all).as("round " + round).contains(Shown.text(text));
            }
            pages.forEach(HostilePagesTest::attributesAreOurs);
        }
    }

    private List<Document> write(Random random, boolean hostile, String name) throws Exception {
        return write(random, hostile, name, new ArrayList<>());
    }

    private List<Document> write(Random random, boolean hostile, String name, List<String> written) throws Exception {
        Path out = folder.resolve(name);
        Texts texts = new Texts(random, hostile, written);
        Results results = SampleResults.results(List.of(
                hostile(SampleResults.submission("a", null, "PFWB"), texts, 0),
                hostile(SampleResults.submission("b", "2026-12-01T10:00:00Z", "FFPU"), texts, 1)));
        Pages.Protection protection = new Pages.Protection("L2", "boxed", "much", "little");
        Pages.write(results, protection, PolicyFile.standard("05-seven-methods"), Optional.of("https://x.test/"), out);
        List<Document> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(out)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            pages.add(parsed(out.resolve("index.html")));
            for (Results.Submission one : results.submissions()) {
                Path page = all.stream()
                        .filter(file -> file.getFileName()
                                .toString()
                                .equals(Pages.names(results.submissions()).get(one) + ".html"))
                        .findFirst()
                        .orElseThrow();
                pages.add(parsed(page));
            }
        }
        return pages;
    }

    private static Results.Submission hostile(Results.Submission one, Texts texts, int number) {
        List<Results.Check> checks = one.checks().stream()
                .map(check -> new Results.Check(
                        check.id(),
                        check.level(),
                        check.sentence(),
                        check.rfc(),
                        check.step(),
                        check.title(),
                        check.why(),
                        check.hint(),
                        check.verdict(),
                        check.points(),
                        check.max(),
                        check.visibility(),
                        check.unstable(),
                        check.cause() == null ? null : texts.next(),
                        check.evidence() == null
                                ? null
                                : new Results.Evidence(
                                        texts.next(),
                                        List.of(texts.next(), texts.next()),
                                        texts.next(),
                                        texts.next(),
                                        texts.next(),
                                        SampleResults.HASH),
                        check.sentenceText()))
                .toList();
        return new Results.Submission(
                number + texts.next(),
                number + texts.next(),
                number + texts.next(),
                one.submitted(),
                one.sha256(),
                one.outcome(),
                one.seed(),
                1,
                one.cpu(),
                null,
                one.points(),
                one.mark(),
                List.of(texts.next()),
                List.of(texts.next()),
                checks);
    }

    private static Document parsed(Path file) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new InputSource(new StringReader(Files.readString(file))));
    }

    private static List<List<String>> elements(List<Document> pages) {
        return pages.stream().map(HostilePagesTest::names).toList();
    }

    private static List<String> names(Document page) {
        NodeList all = page.getElementsByTagName("*");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            names.add(all.item(i).getNodeName());
        }
        return names;
    }

    private static void attributesAreOurs(Document page) {
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            for (int j = 0; j < element.getAttributes().getLength(); j++) {
                String name = element.getAttributes().item(j).getNodeName();
                assertThat(name)
                        .isIn(
                                "lang",
                                "charset",
                                "http-equiv",
                                "content",
                                "name",
                                "class",
                                "href",
                                "id",
                                "scope",
                                "aria-hidden");
            }
            if (element.hasAttribute("href")) {
                assertThat(element.getAttribute("href"))
                        .matches(
                                "#[a-z0-9-]+|students/[A-Za-z0-9_-]+\\.html|\\.\\./index\\.html|https://(x\\.test|www\\.rfc-editor\\.org)/.*");
            }
        }
    }

    private record Texts(Random random, boolean hostile, List<String> written) {
        String next() {
            if (!hostile) {
                return "harmless" + random.nextInt(1000);
            }
            StringBuilder text = new StringBuilder("x" + written.size());
            for (int i = random.nextInt(4); i >= 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            written.add(text.toString());
            return text.toString();
        }
    }
}
