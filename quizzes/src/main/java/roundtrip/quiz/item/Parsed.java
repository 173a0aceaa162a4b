package roundtrip.quiz.item;

import java.util.Map;
import roundtrip.quiz.Response;

/** What form fields turned out to be. */
public sealed interface Parsed {

    record Read(Response response) implements Parsed {}

    /**
     * Not a response.
     *
     * @param messages by form field: what form is wanted
     */
    record Invalid(Map<String, String> messages) implements Parsed {
        public Invalid {
            messages = Map.copyOf(messages);
        }
    }

    static Parsed invalid(String field, String message) {
        return new Invalid(Map.of(field, message));
    }
}
