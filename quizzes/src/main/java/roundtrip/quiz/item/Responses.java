package roundtrip.quiz.item;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import roundtrip.quiz.Response;

/** Questions that types ask of all the responses to one item. */
public final class Responses {

    private Responses() {}

    /** Every value that any of them had in this part. */
    public static Set<String> ever(List<Response> responses, String part) {
        Set<String> values = new HashSet<>();
        responses.forEach(response -> values.addAll(response.part(part)));
        return values;
    }

    /** The latest one that was given; omitted if there is none. */
    public static Response last(List<Response> responses) {
        return responses.isEmpty() ? Response.omitted() : responses.get(responses.size() - 1);
    }
}
