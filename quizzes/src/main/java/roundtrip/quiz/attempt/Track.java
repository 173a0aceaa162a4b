package roundtrip.quiz.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import roundtrip.quiz.Response;

/**
 * What happened to one item of an attempt.
 *
 * @param responses all of them, in their order
 * @param lastSeq of the last event about it, 0 if there is none
 */
record Track(List<Response> responses, boolean gaveUp, int lastSeq) {

    static final Track NONE = new Track(List.of(), false, 0);

    Track {
        responses = List.copyOf(responses);
    }

    Track with(Response response, int seq) {
        List<Response> more = new ArrayList<>(responses);
        more.add(response);
        return new Track(more, gaveUp, seq);
    }

    Track givenUp(int seq) {
        return new Track(responses, true, seq);
    }

    Optional<Response> last() {
        return responses.isEmpty() ? Optional.empty() : Optional.of(responses.get(responses.size() - 1));
    }

    /** Those that are tries: neither omitted nor unsure. */
    List<Response> given() {
        return responses.stream()
                .filter(response -> response.kind() == Response.Kind.GIVEN)
                .toList();
    }
}
