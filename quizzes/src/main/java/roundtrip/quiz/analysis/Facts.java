package roundtrip.quiz.analysis;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * What a bank knows of an item and an analysis wants to.
 *
 * @param guess expected score of a random response; empty where it is not computed
 * @param options every pick that the item offers, and whether it is right; empty for typed answers
 */
public record Facts(OptionalDouble guess, Map<String, Boolean> options) {

    public static final Facts NONE = new Facts(OptionalDouble.empty(), Map.of());

    public Facts {
        options = Map.copyOf(options);
    }
}
