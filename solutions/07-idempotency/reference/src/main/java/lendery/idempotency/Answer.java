package lendery.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;

/** A whole answer, as it is sent and as it is kept. */
record Answer(int status, Optional<String> location, byte[] content) {
    static Answer json(int status, Object value) {
        return new Answer(status, Optional.empty(), Json.write(value).getBytes(UTF_8));
    }

    static Answer refusal(int status, String message) {
        return json(status, Map.of("error", message));
    }

    Answer at(String address) {
        return new Answer(status, Optional.of(address), content);
    }

    void send(Context ctx) {
        location.ifPresent(address -> ctx.header("Location", address));
        ctx.status(status).contentType("application/json").result(content);
    }
}
