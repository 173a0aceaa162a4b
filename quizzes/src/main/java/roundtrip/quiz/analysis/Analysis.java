package roundtrip.quiz.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An item analysis.
 *
 * @param which attempts of a learner count
 * @param persons how many attempts that are
 * @param seed of the resampling
 * @param figures of the test as a whole, by the formula's name
 * @param flags of the test as a whole
 */
public record Analysis(
        Which which, int persons, long seed, Map<String, Figure> figures, List<ItemFigures> items, List<String> flags) {

    /** Below so many attempts no figure means much. */
    public static final int FEW = 10;

    public Analysis {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        items = List.copyOf(items);
        flags = List.copyOf(flags);
    }

    public boolean tooFew() {
        return persons < FEW;
    }

    /** A figure of the test by its name. */
    public Figure figure(String name) {
        Figure figure = figures.get(name);
        if (figure == null) {
            throw new IllegalArgumentException("there is no figure \"" + name + "\", but " + figures.keySet());
        }
        return figure;
    }
}
