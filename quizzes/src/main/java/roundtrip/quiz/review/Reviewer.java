package roundtrip.quiz.review;

import java.time.Instant;
import java.util.Optional;

/** Says when something is due again. A pure function. */
public interface Reviewer {

    /**
     * The memory after one more meeting.
     *
     * @param before empty at the first
     */
    Memory next(Optional<Memory> before, Rating rating, Instant at);
}
