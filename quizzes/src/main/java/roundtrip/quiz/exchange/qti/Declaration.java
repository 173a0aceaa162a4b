package roundtrip.quiz.exchange.qti;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.exchange.Draft;
import roundtrip.quiz.exchange.Numbers;
import roundtrip.quiz.exchange.Weights;
import roundtrip.quiz.exchange.xml.Element;

/**
 * What an item declares of a response.
 *
 * @param correct values of the correct response, in order
 * @param mapping what a value is worth; case matters where {@code exact} says so
 */
record Declaration(
        String identifier, String cardinality, String baseType, List<String> correct, Optional<Element> mapping) {

    static Declaration of(Element item, String identifier) {
        Declaration found = find(item, identifier);
        Draft.bounded(found.correct().size(), "values of a correct response");
        Draft.bounded(found.mapping().map(it -> it.all("mapEntry").size()).orElse(0), "entries of a mapping");
        return found;
    }

    private static Declaration find(Element item, String identifier) {
        return item.all("responseDeclaration").stream()
                .filter(it -> it.attribute("identifier").equals(identifier))
                .findFirst()
                .map(it -> new Declaration(
                        identifier,
                        it.attribute("cardinality"),
                        it.attribute("baseType"),
                        it.everywhere("correctResponse").stream()
                                .flatMap(correct -> correct.all("value").stream())
                                .map(value -> value.text().strip())
                                .toList(),
                        it.first("mapping")))
                .orElseGet(() -> new Declaration(identifier, "single", "", List.of(), Optional.empty()));
    }

    /** Entries of the mapping as they stand. */
    Map<String, Fraction> entries() {
        Map<String, Fraction> entries = new LinkedHashMap<>();
        mapping.ifPresent(it -> it.all("mapEntry")
                .forEach(entry -> entries.put(
                        entry.attribute("mapKey").strip().replaceAll("\\s+", " "),
                        Numbers.fraction(entry.attribute("mappedValue")))));
        return entries;
    }

    /** Whether an entry of the mapping minds upper and lower case: it says so, or another differs in nothing else. */
    boolean exact(String key) {
        boolean twins =
                entries().keySet().stream().filter(key::equalsIgnoreCase).count() > 1;
        return twins
                || mapping.stream()
                        .flatMap(it -> it.all("mapEntry").stream())
                        .anyMatch(it -> it.attribute("mapKey").strip().equals(key)
                                && it.attribute("caseSensitive").equals("true"));
    }

    /** The most that the mapping can give. */
    Fraction most() {
        Optional<Fraction> bound = mapping.map(it -> it.attribute("upperBound"))
                .filter(it -> !it.isEmpty())
                .map(Numbers::fraction);
        Map<String, Fraction> entries = entries();
        Fraction all = Fraction.ZERO;
        for (Fraction value : entries.values()) {
            Fraction positive = value.max(Fraction.ZERO);
            all = cardinality.equals("single") ? all.max(positive) : all.plus(positive);
        }
        return bound.filter(it -> it.compareTo(Fraction.ZERO) > 0)
                .orElse(all.compareTo(Fraction.ZERO) > 0 ? all : Fraction.ONE);
    }

    /** What a value is worth of the most, by the mapping. */
    Fraction mapped(String value) {
        return Weights.nearest(entries().getOrDefault(value, otherwise()).dividedBy(most()))
                .min(Fraction.ONE)
                .max(Fraction.of(-1));
    }

    /** What a value without an entry is worth; never below 0. */
    private Fraction otherwise() {
        return mapping.map(it -> it.attribute("defaultValue"))
                .filter(it -> !it.isEmpty())
                .map(Numbers::fraction)
                .orElse(Fraction.ZERO)
                .max(Fraction.ZERO);
    }

    /** Says what of the bounds and the default cannot be kept. */
    void complain(Draft draft) {
        if (mapping.isEmpty()) {
            return;
        }
        Element map = mapping.get();
        String standard = map.attribute("defaultValue");
        if (!standard.isEmpty() && Numbers.fraction(standard).compareTo(Fraction.ZERO) < 0) {
            draft.changed("/options", "the mapping's default of " + standard + " became 0");
        }
        String lower = map.attribute("lowerBound");
        boolean negative = entries().values().stream().anyMatch(it -> it.compareTo(Fraction.ZERO) < 0);
        if (lower.isEmpty() ? negative : !Numbers.fraction(lower).equals(Fraction.ZERO)) {
            draft.changed(
                    "/rule", "the lower bound " + (lower.isEmpty() ? "is missing and" : "of " + lower) + " became 0");
        }
    }
}
