package roundtrip.quiz.review;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import roundtrip.quiz.Certainty;

/**
 * A response to an item behind which misconceptions stand.
 *
 * @param fallen those that the response shows
 * @param overcome those that the item offers and the response, which is right, does not show
 */
public record Encounter(
        Instant at,
        String item,
        Set<String> fallen,
        Set<String> overcome,
        boolean hinted,
        Optional<Certainty> certainty) {

    public Encounter {
        fallen = Set.copyOf(fallen);
        overcome = Set.copyOf(overcome);
    }
}
