package roundtrip.quiz.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What Jetty does with the requests of the bank. */
class JettyProofs {

    /** How long silence is listened to; a wrong server speaks at once. */
    private static final int SILENCE = 500;

    @Test
    @Proof("host-missing")
    void aRequestWithoutHostIsRefused() throws Exception {
        ProvenItem item = ProvenItem.named("st-host-missing");
        byte[] request = item.requests().get(0);
        String complete =
                new String(request, StandardCharsets.UTF_8).replace("Accept:", "Host: lendery.test\r\nAccept:");
        try (Jetty jetty = Jetty.with(routes -> routes.get("/books/{isbn}", context -> context.result("there")));
                Raw without = Raw.to(jetty.port()).send(request);
                Raw with = Raw.to(jetty.port()).send(complete)) {

            assertThat(item.right())
                    .singleElement()
                    .asString()
                    .startsWith(without.reader().answer().status() + " ");
            assertThat(with.reader().answer().status()).isEqualTo(200);
        }
    }

    @Test
    @Proof("utf8-length")
    void theLengthCountsBytes() throws Exception {
        ProvenItem item = ProvenItem.named("st-length-bytes");
        List<String> lines = item.lines('>');
        String word = lines.get(lines.size() - 1);
        String request = new String(item.requests().get(0), StandardCharsets.UTF_8);
        try (Jetty jetty = Jetty.with(
                        routes -> routes.put("/branches/{id}/name", context -> context.result(context.bodyAsBytes())));
                Raw whole = Raw.to(jetty.port()).send(request.replace("?", item.answer()));
                Raw cut = Raw.to(jetty.port()).send(request.replace("?", "4"))) {

            assertThat(word.getBytes(StandardCharsets.UTF_8)).hasSize(Integer.parseInt(item.answer()));
            assertThat(whole.reader().answer().text()).isEqualTo(word);
            assertThat(cut.reader().answer().text()).isEqualTo("\u0141\u00f3");
        }
    }

    @Test
    @Proof("keep-open")
    void aConnectionStaysOpenUnlessSomebodySaysClose() throws Exception {
        ProvenItem stays = ProvenItem.named("ct-default");
        ProvenItem closes = ProvenItem.named("ct-close");
        String request = "GET /books HTTP/1.1\r\nHost: lendery.test\r\n\r\n";
        try (Jetty jetty = Jetty.with(routes -> routes.get("/books", context -> context.result("[]")));
                Raw kept = Raw.to(jetty.port());
                Raw ended = Raw.to(jetty.port()).send(closes.requests().get(0))) {
            for (int i = 0; i < 3; i++) {
                assertThat(kept.send(request).reader().answer().text()).isEqualTo("[]");
            }
            assertThat(stays.rightIds()).containsExactly("open");

            assertThat(ended.reader().answer().text()).isEqualTo("[]");
            assertThat(ended.rest()).isEmpty();
            assertThat(closes.rightIds()).containsExactly("after");
        }
    }

    @Test
    @Proof("pipeline-order")
    void answersKeepTheOrderOfTheRequests() throws Exception {
        ProvenItem item = ProvenItem.named("ct-pipeline");
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (Jetty jetty = Jetty.with(routes -> {
                    routes.get("/reports/year", context -> {
                        started.countDown();
                        assertThat(goOn.await(10, TimeUnit.SECONDS)).isTrue();
                        context.result("slow");
                    });
                    routes.get("/books/7", context -> context.result("quick"));
                });
                Raw raw = Raw.to(jetty.port())) {
            for (byte[] request : item.requests()) {
                raw.send(request);
            }
            assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
            raw.socket().setSoTimeout(SILENCE);
            assertThatThrownBy(() -> raw.socket().getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

            goOn.countDown();
            raw.socket().setSoTimeout(10_000);
            StrictReader reader = raw.reader();
            assertThat(List.of(reader.answer().text(), reader.answer().text())).containsExactly("slow", "quick");
            assertThat(item.rightIds()).containsExactly("order");
        }
    }
}
