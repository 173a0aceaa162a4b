package roundtrip.quiz.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import roundtrip.quiz.item.ItemTypes;

class TranscriptItemsTest {

    private static final String GET = "GET /books/7 HTTP/1.1\r\nHost: lendery.test\r\n\r\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | 200 OK                 | Content-Length: 3          | c2 | length",
                "GET  | 404 Not Found          | content-length:  3         | c4 | length",
                "GET  | 503 Service Unavailable| Transfer-Encoding: chunked | c5 | chunks",
                "GET  | 200 OK                 | Server: x                  | c2 | close",
                "HEAD | 200 OK                 | Content-Length: 3          | c2 | none",
                "GET  | 304 Not Modified       | Content-Length: 3          | c3 | none",
                "GET  | 204 No Content         | Server: x                  | c2 | none",
            })
    void keysFollowFromTheBytes(String method, String status, String field, String statusClass, String end) {
        List<ObjectNode> items =
                make(GET.replace("GET", method), "HTTP/1.1 " + status + "\r\n" + field + "\r\n\r\nabc", 1, 9);

        assertThat(key(items, "mine-class")).isEqualTo(statusClass);
        assertThat(key(items, "mine-end")).isEqualTo(end);
    }

    @Test
    void chunksWinOverALength() {
        String both = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
        assertThat(key(make(GET, both, 1, 9), "mine-end")).isEqualTo("chunks");
    }

    @Test
    void asksForAllowOnlyWhereTheStatusDemandsIt() {
        String without = "HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\n\r\n";
        assertThat(key(make(GET, without, 1, 9), "mine-allow")).isEqualTo("missing");
        String with = without.replace("Content-Length", "allow: GET\r\nContent-Length");
        assertThat(key(make(GET, with, 1, 9), "mine-allow")).isEqualTo("there");
        assertThat(make(GET, without.replace("405", "400"), 1, 9)).noneMatch(item -> id(item).equals("mine-allow"));
    }

    @Test
    void theSeedChoosesTheQuestionsAndNeverTheKey() {
        String response = "HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 3\r\n\r\nno\n";
        List<String> orders = new java.util.ArrayList<>();
        for (int seed = 0; seed < 20; seed++) {
            List<ObjectNode> items = make(GET, response, seed, 2);
            assertThat(items).hasSize(2).isEqualTo(make(GET, response, seed, 2));
            orders.add(items.stream().map(TranscriptItemsTest::id).toList().toString());
            items.forEach(item -> assertThat(key(items, id(item))).isIn("c4", "length", "missing"));
        }
        assertThat(orders.stream().distinct().count()).isGreaterThan(2);
    }

    @Test
    void theItemsAreSoundWireItems() {
        for (String content : List.of("abc", "a\u0001c", "\u20ac", "")) {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            String head = "HTTP/1.1 200 OK\r\nServer: \u0007x\r\n\r\n";
            for (ObjectNode item : make(GET, head + new String(bytes, StandardCharsets.ISO_8859_1), 1, 9)) {
                assertThat(ItemTypes.named("wire").orElseThrow().complaints(item))
                        .isEmpty();
                assertThat(item.path("exchange").asText())
                        .doesNotContain("\u0007", "\u0001")
                        .startsWith("> GET /books/7 HTTP/1.1\n");
            }
        }
    }

    @Test
    void whatIsNoExchangeGivesNoItems() {
        assertThat(make("", "", 1, 9)).isEmpty();
        assertThat(make(GET, "HTTP/1.1 200 OK\r\n", 1, 9)).isEmpty();
        assertThat(make(GET, "HTTP/1.1 700 Odd\r\n\r\n", 1, 9)).isEmpty();
        assertThat(make("hello\r\n\r\n", "HTTP/1.1 200 OK\r\n\r\n", 1, 9)).isEmpty();
    }

    private static List<ObjectNode> make(String sent, String received, long seed, int most) {
        return TranscriptItems.of(
                "mine",
                sent.getBytes(StandardCharsets.ISO_8859_1),
                received.getBytes(StandardCharsets.ISO_8859_1),
                new SplittableRandom(seed),
                most);
    }

    private static String id(ObjectNode item) {
        return item.path("id").asText();
    }

    private static String key(List<ObjectNode> items, String id) {
        ObjectNode item =
                items.stream().filter(it -> id(it).equals(id)).findFirst().orElseThrow();
        String key = "";
        for (JsonNode option : item.path("ask").path("options")) {
            key += option.path("correct").asBoolean() ? option.path("id").asText() : "";
        }
        return key;
    }
}
