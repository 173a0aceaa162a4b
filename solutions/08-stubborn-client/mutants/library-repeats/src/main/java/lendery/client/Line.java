package lendery.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import roundtrip.kit.Settings;

/** Carries one request to an address and brings one complete answer back, or fails. */
class Line {
    private final HttpClient http;
    private final String token;

    Line(Settings settings) {
        this.token = settings.text("token");
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.duration("connect.timeout"))
                .build();
    }

    /** No connection came about, so nothing was sent. */
    static final class NotConnected extends IOException {
        private static final long serialVersionUID = 1L;

        NotConnected(Throwable cause) {
            super("no connection", cause);
        }
    }

    /** @param end the instant of {@link System#nanoTime()} by which the last byte of the answer must have come */
    Answer send(Ask ask, URI to, boolean atHome, long end) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(request(ask, to, atHome), BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            return answer(answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("no complete answer in time", e);
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest request(Ask ask, URI to, boolean atHome) {
        BodyPublisher body = ask.body().map(text -> BodyPublishers.ofString(text, StandardCharsets.UTF_8)).orElse(BodyPublishers.noBody());
        HttpRequest.Builder request = HttpRequest.newBuilder(to).method(ask.method(), body);
        if (atHome) {
            request.header("Authorization", "Bearer " + token);
        }
        ask.body().ifPresent(text -> request.header("Content-Type", "application/json"));
        ask.key().ifPresent(key -> request.header("Idempotency-Key", key));
        ask.tag().ifPresent(tag -> request.header("If-None-Match", tag));
        return request.build();
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), name -> joined(response.headers().allValues(name)), response.body());
    }

    private static Optional<String> joined(List<String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
    }

    private static IOException failure(Throwable cause) {
        if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
            return new NotConnected(cause);
        }
        return new IOException("no usable answer: " + cause.getMessage(), cause);
    }
}
