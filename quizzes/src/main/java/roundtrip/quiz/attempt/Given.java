package roundtrip.quiz.attempt;

import java.time.Instant;
import java.util.Optional;
import roundtrip.quiz.Certainty;
import roundtrip.quiz.Response;

/**
 * A response as the log has it.
 *
 * @param hints how many were taken before it
 */
record Given(Response response, int hints, Optional<Certainty> certainty, Instant at) {

    boolean isTry() {
        return response.kind() == Response.Kind.GIVEN;
    }
}
