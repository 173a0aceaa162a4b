package roundtrip.quiz.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.item.OptionKey;

/** What several writers ask of an item. */
public final class Plain {

    /** A letter in either case, as {@link Wildcards} writes it. */
    private static final java.util.regex.Pattern EITHER_CASE = java.util.regex.Pattern.compile("\\[(\\p{Ll})\\p{Lu}]");

    private Plain() {}

    /** What an option or an entry is worth. */
    public static Fraction worth(JsonNode entry, Fraction otherwise) {
        return entry.has("score") || entry.has("correct") ? OptionKey.score(entry) : otherwise;
    }

    /** What a tick adds: {@code net} is a right one's share added, a wrong one's taken away. */
    public static Fraction weight(JsonNode item, JsonNode option) {
        if (item.path("rule").asText().equals("weights")) {
            return OptionKey.score(option);
        }
        long right = 0;
        for (JsonNode each : item.path("options")) {
            right += OptionKey.score(each).equals(Fraction.ONE) ? 1 : 0;
        }
        Fraction share = Fraction.of(1, Math.max(1, right));
        return OptionKey.score(option).equals(Fraction.ONE) ? share : Fraction.ZERO.minus(share);
    }

    public static Fraction number(JsonNode value) {
        return Fraction.parse(value.asText());
    }

    /** How far from the value a number may be. */
    public static Fraction tolerance(JsonNode owner, JsonNode value) {
        JsonNode tolerance = owner.path("tolerance");
        Fraction absolute = tolerance.has("absolute") ? number(tolerance.path("absolute")) : Fraction.ZERO;
        Fraction relative = tolerance.has("relative")
                ? number(tolerance.path("relative")).times(number(value).abs())
                : Fraction.ZERO;
        return absolute.max(relative);
    }

    /** The feedback of a near miss; nothing for the key, whose {@code feedback} is another thing. */
    public static String nearFeedback(JsonNode owner) {
        return owner.has("value") ? owner.path("feedback").asText() : "";
    }

    /** An entry as a short answer with stars; empty if its pattern says more than stars can. */
    public static Optional<String> shortAnswer(JsonNode entry) {
        String value = entry.path("value").asText();
        if (!entry.path("match").asText().equals("pattern")) {
            return Optional.of(Wildcards.escaped(value));
        }
        String bare = EITHER_CASE.matcher(value).replaceAll("$1");
        StringBuilder answer = new StringBuilder();
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (bare.startsWith(".*", i)) {
                answer.append('*');
                i++;
            } else if (c == '\\' && i + 1 < bare.length() && !Character.isLetterOrDigit(bare.charAt(i + 1))) {
                answer.append(Wildcards.escaped(String.valueOf(bare.charAt(++i))));
            } else if ("\\.[](){}*+?|^$".indexOf(c) >= 0) {
                return Optional.empty();
            } else {
                answer.append(c);
            }
        }
        return Optional.of(answer.toString());
    }

    /** The pairs of a match, then the right texts that belong to none, each with an empty left text. */
    public static List<Row> rows(JsonNode item) {
        List<Row> rows = new ArrayList<>();
        Set<String> used = new LinkedHashSet<>();
        for (JsonNode left : item.path("left")) {
            String right = item.path("pairs").path(left.path("id").asText()).asText();
            used.add(right);
            rows.add(new Row(left.path("text").asText(), text(item.path("right"), right)));
        }
        for (JsonNode right : item.path("right")) {
            if (!used.contains(right.path("id").asText())) {
                rows.add(new Row("", right.path("text").asText()));
            }
        }
        return rows;
    }

    /** The right side of a match in the order of the left, extras last. */
    public static List<JsonNode> rightInOrder(JsonNode item) {
        Set<JsonNode> sorted = new LinkedHashSet<>();
        for (JsonNode left : item.path("left")) {
            String right = item.path("pairs").path(left.path("id").asText()).asText();
            item.path("right").forEach(each -> {
                if (each.path("id").asText().equals(right)) {
                    sorted.add(each);
                }
            });
        }
        item.path("right").forEach(sorted::add);
        return List.copyOf(sorted);
    }

    /** The text of an option. */
    public static String text(JsonNode options, String id) {
        for (JsonNode option : options) {
            if (option.path("id").asText().equals(id)) {
                return option.path("text").asText();
            }
        }
        throw new IllegalArgumentException("there is no option \"" + id + "\"");
    }

    public record Row(String left, String right) {}
}
