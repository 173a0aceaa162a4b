package roundtrip.quiz.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What readers written from the documents alone find in the bytes of the bank. */
class ReadingProofs {

    @Test
    @Proof("no-content-after-204")
    void whatFollowsA204IsTakenForTheNextStatusLine() throws Exception {
        ProvenItem item = ProvenItem.named("sc-204-content");
        ByteArrayOutputStream connection = new ByteArrayOutputStream();
        connection.write(item.responses().get(0));
        connection.write(Script.ascii("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
        StrictReader reader = new StrictReader(new ByteArrayInputStream(connection.toByteArray()));

        assertThat(reader.answer().status()).isEqualTo(204);
        assertThat(reader.line()).isEqualTo("nullHTTP/1.1 200 OK");
        assertThat(item.rightIds()).containsExactly("next");
    }

    @Test
    @Proof("sse-cut")
    void anEventCountsOnceItsEmptyLineIsThere() {
        ProvenItem item = ProvenItem.named("ct-sse-count");
        String stream = String.join("\n", item.lines('<'));

        assertThat(EventStream.read(stream).events()).hasSize(Integer.parseInt(item.answer()));
        assertThat(EventStream.read(stream + "\n").events()).hasSize(Integer.parseInt(item.answer()));
        assertThat(EventStream.read(stream + "\n\n").events()).isEqualTo(List.of("one\ntwo", "three"));
    }

    @Test
    @Proof("sse-cut")
    void theLastEventIdIsThatOfTheLastWholeEvent() {
        ProvenItem item = ProvenItem.named("ct-sse-last-id");
        String stream = String.join("\n", item.lines('<'));

        assertThat(EventStream.read(stream + "\n").lastEventId()).isEqualTo(item.answer());
        assertThat(EventStream.read(stream + "\n\n").lastEventId()).isEqualTo("42");
    }

    /** The example of RFC 7515, appendix A.1. */
    @Test
    @Proof("token-is-text")
    void theClaimsOfATokenAreReadWithoutAKey() {
        String token = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9."
                + "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
                + "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]);

        assertThat(new String(claims, StandardCharsets.UTF_8))
                .isEqualTo("{\"iss\":\"joe\",\r\n \"exp\":1300819380,\r\n \"http://example.com/is_root\":true}");
        assertThat(ProvenItem.named("ss-jwt-readable").answer()).isEqualTo("true");
    }

    @Test
    @Proof("default-ports")
    void schemesHaveDefaultPorts() throws Exception {
        ProvenItem item = ProvenItem.named("st-ports");
        for (String scheme : List.of("http", "https")) {
            int port = URI.create(scheme + "://lendery.test/").toURL().getDefaultPort();

            assertThat(item.item().json().path("pairs").path(scheme).asText()).isEqualTo(String.valueOf(port));
        }
    }
}
