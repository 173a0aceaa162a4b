package roundtrip.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The fields and words that every answer shares. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersOfTheSiteTest {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final TestSite site = TestSite.start();

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void everyAnswerCarriesTheSecurityFields() {
        for (String path : List.of("/", "/chapter/methods", "/nowhere", "/health/live", "/progress", style())) {
            HttpResponse<String> answer = site.stranger().get(path);

            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .as(path)
                    .containsExactly(POLICY);
            assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
            assertThat(answer.headers().allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
    }

    @Test
    void whatJettyRefusesHasTheSameFieldsAndWords() throws IOException {
        for (String request : List.of(
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost : a\r\n\r\n")) {
            String answer = raw(request);

            assertThat(answer).as(request).startsWith("HTTP/1.1 400 ").contains("Content-Security-Policy: " + POLICY);
            assertThat(answer).contains("400 · not readable", "charset=utf-8").doesNotContain("Jetty", "jetty");
        }
    }

    @Test
    void aChapterPageIsNotSentTwiceUnlessTheViewerChanged() {
        HttpResponse<String> first = site.stranger().get("/chapter/methods");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("W/\"[0-9a-f]{20}\"");

        HttpResponse<String> again = site.stranger().get("/chapter/methods", "If-None-Match", "\"other\", " + tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        for (String field : List.of("ETag", "Cache-Control", "Vary")) {
            assertThat(again.headers().allValues(field))
                    .isEqualTo(first.headers().allValues(field))
                    .hasSize(1);
        }
        HttpResponse<String> instructors = site.instructor().get("/chapter/methods", "If-None-Match", tag);
        assertThat(instructors.statusCode()).isEqualTo(200);
    }

    @Test
    void anAssetMayBeKeptForAYearUnderItsHash() {
        HttpResponse<String> asset = site.stranger().get(style());
        assertThat(asset.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(asset.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
        String tag = asset.headers().firstValue("ETag").orElseThrow();

        assertThat(site.stranger().get(style(), "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(site.stranger().get("/assets/0000000000000000/site.css").statusCode())
                .isEqualTo(404);
        assertThat(site.stranger().get("/assets/0000000000000000/../Main.class").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPageOfSomebodysResultsIsNeverKept() {
        Visitor instructor = site.instructor();
        String course = site.course(instructor, "Networks");

        for (String path : List.of("/", "/courses", course + "/gradebook", course + "/imports")) {
            assertThat(instructor.get(path).headers().firstValue("Cache-Control"))
                    .as(path)
                    .contains("no-store");
        }
        assertThat(site.stranger().get("/").headers().firstValue("Cache-Control"))
                .contains("private, no-cache");
    }

    @Test
    void anErrorPageSaysWhatHappenedAndCarriesTheRequestsNumber() {
        HttpResponse<String> answer = site.stranger().get("/nowhere");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains(
                        "There is no page at this address.",
                        answer.headers().firstValue("X-Request-Id").orElseThrow());
    }

    @Test
    void theChapterHasEveryParagraphOfItsSection() {
        String page = site.stranger().get("/chapter/methods").body();

        for (int paragraph = 30; paragraph <= 40; paragraph++) {
            assertThat(page).contains("id=\"c" + paragraph + "\"", "href=\"#c" + paragraph + "\"");
        }
        assertThat(page).contains("<svg", "The picture in words", "More exactly.", "05-seven-methods", "/check-ups/q5");
        assertThat(page).doesNotContain("style=", "onclick", "<script", "{{");
    }

    @Test
    void aFirstVisitWeighsLessThanSixtyKilobytes() {
        int bytes = 0;
        for (String path : List.of("/chapter/methods", style(), "/")) {
            bytes += site.stranger().get(path).body().getBytes(StandardCharsets.UTF_8).length;
        }

        assertThat(bytes).isLessThan(60_000);
    }

    @Test
    void healthTellsLiveAndReady() {
        assertThat(site.stranger().get("/health/live").body()).isEqualTo("live\n");
        assertThat(site.stranger().get("/health/ready").statusCode()).isEqualTo(200);
    }

    private String style() {
        return Visitor.between(site.stranger().get("/").body(), "rel=\"stylesheet\" href=\"", "\"");
    }

    private String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), site.uri().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
