package roundtrip.quiz.analysis;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures of one item.
 *
 * @param n how many had it
 * @param figures by the formula's name, for example {@code discrimination.rest}
 * @param values facility for each value of its parameters
 */
public record ItemFigures(
        String item,
        double points,
        int n,
        int omitted,
        int unsure,
        int notReached,
        Map<String, Figure> figures,
        List<Distractor> distractors,
        Map<String, Figure> values,
        List<String> flags) {

    public ItemFigures {
        figures = Collections.unmodifiableMap(new java.util.LinkedHashMap<>(figures));
        distractors = List.copyOf(distractors);
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        flags = List.copyOf(flags);
    }

    /** A figure by its name. */
    public Figure figure(String name) {
        Figure figure = figures.get(name);
        if (figure == null) {
            throw new IllegalArgumentException("there is no figure \"" + name + "\", but " + figures.keySet());
        }
        return figure;
    }
}
