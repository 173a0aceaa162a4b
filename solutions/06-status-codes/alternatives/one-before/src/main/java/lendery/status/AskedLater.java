package lendery.status;

import io.javalin.http.Context;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks for a cover without keeping a thread of the server waiting. */
final class AskedLater {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final Duration patience;

    AskedLater(String base, Duration patience) {
        this.base = base;
        this.patience = patience;
    }

    void answer(Context ctx) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/covers/" + ctx.pathParam("isbn"))).build();
        ctx.future(() -> {
            CompletableFuture<HttpResponse<byte[]>> asked = http.sendAsync(request, BodyHandlers.ofByteArray());
            return asked.copy().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).whenComplete((answer, trouble) -> asked.cancel(true))
                    .handle((answer, trouble) -> {
                        tell(ctx, answer, trouble);
                        return null;
                    });
        });
    }

    private static void tell(Context ctx, HttpResponse<byte[]> answer, Throwable trouble) {
        if (trouble != null) {
            number(trouble instanceof CompletionException ? trouble.getCause() : trouble).tell(ctx);
        } else if (answer.statusCode() == 200) {
            answer.headers().firstValue("Content-Type").ifPresent(ctx::contentType);
            ctx.result(answer.body());
        } else {
            int status = answer.statusCode() == 404 ? 404 : 502;
            new Problem(status, "The cover service said " + answer.statusCode() + ".").tell(ctx);
        }
    }

    private static Problem number(Throwable trouble) {
        if (trouble instanceof TimeoutException) {
            return new Problem(504, "The cover service takes its time.");
        }
        return trouble instanceof ConnectException
                ? new Problem(503, "The cover service is away.")
                : new Problem(502, "The cover service speaks in riddles.");
    }
}
