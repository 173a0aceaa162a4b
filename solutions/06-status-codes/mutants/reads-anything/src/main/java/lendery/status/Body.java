package lendery.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;

/** The JSON of a request: 415 for another type, 400 for what cannot be read, 422 for what makes no sense. */
final class Body {
    private final JsonNode content;

    private Body(JsonNode content) {
        this.content = content;
    }

    /** The parser's exception becomes the 400. */
    static Body of(Context ctx) throws JsonProcessingException {
        return new Body(Json.read(ctx.body()));
    }

    String text(String name) {
        JsonNode value = content.path(name);
        if (!value.isTextual()) {
            throw unfit(name, "a text", value);
        }
        return value.textValue();
    }

    /** A whole number from 0. */
    int count(String name) {
        JsonNode value = content.path(name);
        if (!value.isInt() || value.intValue() < 0) {
            throw unfit(name, "a whole number from 0", value);
        }
        return value.intValue();
    }

    private static Refusal unfit(String name, String expected, JsonNode value) {
        return new Refusal(422, "\"" + name + "\" must be " + expected + ", but was " + (value.isMissingNode() ? "missing" : value));
    }
}
