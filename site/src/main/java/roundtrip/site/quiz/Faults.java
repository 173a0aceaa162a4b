package roundtrip.site.quiz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import roundtrip.quiz.Certainty;
import roundtrip.quiz.PublicItem;

/** The faults of a refused form, in the order in which its fields stand on the page. */
final class Faults {
    private static final String PLACE = "place-";

    private Faults() {}

    static Map<String, String> of(PublicItem item, Map<String, List<String>> sent, Map<String, String> messages) {
        Map<String, String> all = new LinkedHashMap<>(messages);
        if (item instanceof PublicItem.Order order) {
            repeated(order, sent, all);
        }
        Map<String, String> faults = new LinkedHashMap<>();
        for (String field : fields(item)) {
            String message = all.remove(field);
            if (message != null) {
                faults.put(field, message);
            }
        }
        faults.putAll(all);
        return faults;
    }

    /**
     * A place given twice is a fault of every line that has it. Which of them the engine names follows from the bank's
     * own order of the lines, and so could tell something of the key.
     */
    private static void repeated(PublicItem.Order order, Map<String, List<String>> sent, Map<String, String> faults) {
        for (PublicItem.Option line : order.lines()) {
            List<String> place = sent.getOrDefault(PLACE + line.token(), List.of(""));
            long lines = order.lines().stream()
                    .filter(other -> place.equals(sent.get(PLACE + other.token())))
                    .count();
            if (lines > 1 && !place.equals(List.of(""))) {
                faults.put(
                        PLACE + line.token(),
                        "place " + place.get(0) + " is given to " + lines + " lines, give it to one");
            }
        }
    }

    private static List<String> fields(PublicItem item) {
        List<String> fields = new ArrayList<>();
        if (item instanceof PublicItem.Order order) {
            order.lines().forEach(line -> fields.add(PLACE + line.token()));
        } else if (item instanceof PublicItem.Match match) {
            match.left().forEach(left -> fields.add("right-" + left.token()));
        } else if (item instanceof PublicItem.Cloze cloze) {
            cloze.gaps().forEach(gap -> fields.add(gap.field()));
        } else if (item instanceof PublicItem.Wire wire) {
            return fields(wire.ask());
        } else {
            fields.add("answer");
            fields.add(PublicItem.TrueFalse.REASON);
        }
        fields.add(Certainty.FIELD);
        return fields;
    }
}
