package lendery.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

/** An answer; {@code location} may be null. */
record Said(int status, String location, byte[] content) {
    static Said json(int status, Object value) {
        return new Said(status, null, Json.write(value).getBytes(UTF_8));
    }

    static Said loan(Loan loan) {
        return new Said(201, "/loans/" + loan.id(), Json.write(loan).getBytes(UTF_8));
    }

    static Said refusal(int status, String why) {
        return json(status, Map.of("error", why));
    }

    static Said nothing() {
        return new Said(204, null, new byte[0]);
    }
}
