package roundtrip.quiz.item;

import java.util.List;
import java.util.Map;

/** Form fields as they came in; blank values count as left out. */
public record Fields(Map<String, List<String>> raw) {

    /** What is said of a token that this item does not have, as from a page of another attempt. */
    public static final String FOREIGN = "this is not one of the options here: reload the page and choose again";

    public List<String> values(String name) {
        return raw.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }
}
