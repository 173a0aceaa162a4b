package roundtrip.quiz.item.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.Html;
import roundtrip.quiz.item.Markdown;
import roundtrip.quiz.item.OptionKey;

/** A text that is accepted, or nearly so. */
record Entry(
        String value,
        String match,
        Normaliser normaliser,
        Fraction score,
        Optional<Html> feedback,
        Optional<String> misconception) {

    static final String PATTERN = "pattern";

    /** Reads a list of {@code {value, match, score, feedback, misconception}}. */
    static List<Entry> list(JsonNode entries, Normaliser normaliser, Fraction worth) {
        List<Entry> list = new ArrayList<>();
        for (JsonNode entry : entries) {
            list.add(new Entry(
                    entry.path("value").asText(),
                    entry.path("match").asText("ignore-case"),
                    normaliser,
                    entry.has("score") ? OptionKey.score(entry) : worth,
                    Markdown.inline(entry, "feedback"),
                    OptionKey.text(entry, "misconception")));
        }
        return List.copyOf(list);
    }

    boolean accepts(String typed) {
        String line = normaliser.apply(typed);
        return switch (match) {
            case "exact" -> line.equals(normaliser.apply(value));
            case "ignore-case" -> folded(line).equals(folded(normaliser.apply(value)));
            default -> Pattern.matches(value, line);
        };
    }

    /** Whether the value is a text, so that it can be tried on other entries. */
    boolean literal() {
        return !match.equals(PATTERN);
    }

    private static String folded(String line) {
        return line.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
