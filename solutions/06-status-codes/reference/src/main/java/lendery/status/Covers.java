package lendery.status;

import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The cover service, asked over HTTP; each of its troubles has a number of its own. */
final class Covers {
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final Duration patience;

    /** @param patience how long one whole answer may take */
    Covers(URI base, Duration patience) {
        this.base = base;
        this.patience = patience;
    }

    record Picture(String type, byte[] bytes) {}

    /** The cover; refuses with 404, 502, 503 or 504 where there is none to be had. */
    Picture of(String isbn) {
        HttpResponse<byte[]> answer = ask(URI.create(base + "/covers/" + URLEncoder.encode(isbn, StandardCharsets.UTF_8)));
        if (answer.statusCode() == 404) {
            throw new Refusal(404, "there is no cover of \"" + isbn + "\"");
        }
        if (answer.statusCode() != 200) {
            throw new Refusal(502, "the cover service answered " + answer.statusCode());
        }
        return new Picture(answer.headers().firstValue("Content-Type").orElse("application/octet-stream"), answer.body());
    }

    /** The time-out is for the whole answer; the request's own would end with the header section. */
    private HttpResponse<byte[]> ask(URI uri) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Refusal(504, "the cover service did not answer in time");
        } catch (ExecutionException e) {
            throw trouble(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(503, "the library is closing", Map.of("Retry-After", "5"));
        } finally {
            answer.cancel(true);
        }
    }

    private static Refusal trouble(Throwable cause) {
        return cause instanceof ConnectException
                ? new Refusal(503, "the cover service is closed", Map.of("Retry-After", "5"))
                : new Refusal(502, "the cover service made no sense");
    }
}
