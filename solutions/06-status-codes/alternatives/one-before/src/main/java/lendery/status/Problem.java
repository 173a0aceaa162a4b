package lendery.status;

import io.javalin.http.Context;
import java.util.Map;

/** A refusal or a failure, told as a problem document. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String field;
    private final String value;

    Problem(int status, String detail) {
        this(status, detail, null, null);
    }

    Problem(int status, String detail, String field, String value) {
        super(detail);
        this.status = status;
        this.field = field;
        this.value = value;
    }

    void tell(Context ctx) {
        if (field != null) {
            ctx.header(field, value);
        }
        String document = Json.write(Map.of("status", status, "detail", getMessage()));
        ctx.status(status).contentType("application/problem+json").result(document);
    }
}
