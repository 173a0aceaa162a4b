package roundtrip.quiz.attempt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import roundtrip.quiz.Certainty;
import roundtrip.quiz.Response;

/**
 * What happened to one item of an attempt.
 *
 * @param all its responses, in their order
 * @param hints how many were taken
 * @param lastSeq of the last event about it, 0 if there is none
 */
record Track(List<Given> all, int hints, boolean gaveUp, int lastSeq) {

    static final Track NONE = new Track(List.of(), 0, false, 0);

    Track {
        all = List.copyOf(all);
    }

    Track with(Response response, Optional<Certainty> certainty, Instant at, int seq) {
        List<Given> more = new ArrayList<>(all);
        more.add(new Given(response, hints, certainty, at));
        return new Track(more, hints, gaveUp, seq);
    }

    Track hinted(int seq) {
        return new Track(all, hints + 1, gaveUp, seq);
    }

    Track givenUp(int seq) {
        return new Track(all, hints, true, seq);
    }

    Optional<Given> last() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Those that are tries: neither omitted nor unsure. */
    List<Given> tries() {
        return all.stream().filter(Given::isTry).toList();
    }

    List<Response> given() {
        return tries().stream().map(Given::response).toList();
    }
}
