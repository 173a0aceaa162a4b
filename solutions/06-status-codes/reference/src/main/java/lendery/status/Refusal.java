package lendery.status;

import java.util.Map;

/** Ends a request with a status of the 4xx or 5xx kind, header fields that belong to it, and a word on what was wrong. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Map<String, String> fields;

    Refusal(int status, String message) {
        this(status, message, Map.of());
    }

    Refusal(int status, String message, Map<String, String> fields) {
        super(message);
        this.status = status;
        this.fields = fields;
    }

    int status() {
        return status;
    }

    Map<String, String> fields() {
        return fields;
    }
}
