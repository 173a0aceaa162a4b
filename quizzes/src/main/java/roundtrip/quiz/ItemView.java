package roundtrip.quiz;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One item of an attempt as its learner may see it now.
 *
 * @param number from 1
 * @param max the points that a right answer at the first try earns
 * @param given the learner's latest response as form fields, to fill the form with; empty if there is none
 * @param response whether the latest response was given, omitted or unsure; empty before the first
 * @param triesLeft 0 once locked; under deferred feedback, and under mastery, always 1 until then
 * @param locked no further response is taken
 * @param gaveUp the learner gave the item up
 * @param score of the latest given response; empty while the policy forbids it or there is none
 * @param points earned so far; empty while the policy forbids it
 * @param release what was sealed; there once the item is locked and the policy permits it
 * @param hints those taken so far
 * @param hintsLeft how many more can be taken
 * @param hintCost share of the item's points, 0 to 1, that the next hint takes from what later tries can earn; empty if none is left
 * @param certainty of the latest response, where the learner said it
 */
public record ItemView(
        int number,
        PublicItem item,
        Fraction max,
        Map<String, List<String>> given,
        Optional<Response.Kind> response,
        int triesUsed,
        int triesLeft,
        boolean locked,
        boolean gaveUp,
        Optional<Fraction> score,
        Optional<Fraction> points,
        Optional<Release> release,
        List<Html> hints,
        int hintsLeft,
        Optional<Fraction> hintCost,
        Optional<Certainty> certainty) {

    public ItemView {
        given = Map.copyOf(given);
        hints = List.copyOf(hints);
    }

    /** The value of a form field of the latest response, to preset it; empty if blank. */
    public String value(String field) {
        List<String> values = given.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** Whether the latest response has this value in this form field, to tick or select it. */
    public boolean has(String field, String value) {
        return given.getOrDefault(field, List.of()).contains(value);
    }
}
