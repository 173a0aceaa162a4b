package roundtrip.quiz.item.numeric;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.Html;
import roundtrip.quiz.item.Markdown;
import roundtrip.quiz.item.OptionKey;

/**
 * A wrong number that somebody may come to, and why it is wrong.
 *
 * @param tolerance the item's own, where the near miss has none
 */
record Near(
        Fraction value, Tolerance tolerance, Fraction score, Optional<Html> feedback, Optional<String> misconception) {

    static List<Near> list(JsonNode item) {
        Tolerance general = Tolerance.of(item.path("tolerance"), Tolerance.NONE);
        List<Near> list = new ArrayList<>();
        for (JsonNode near : item.path("near")) {
            list.add(new Near(
                    Fraction.parse(near.path("value").asText()),
                    Tolerance.of(near.path("tolerance"), general),
                    OptionKey.score(near),
                    Markdown.inline(near, "feedback"),
                    OptionKey.text(near, "misconception")));
        }
        return List.copyOf(list);
    }

    boolean accepts(Fraction typed) {
        return tolerance.accepts(value, typed);
    }
}
