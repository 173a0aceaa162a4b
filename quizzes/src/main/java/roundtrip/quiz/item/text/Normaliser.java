package roundtrip.quiz.item.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** What is made alike before lines are compared. */
record Normaliser(List<String> steps) {

    private static final Normaliser USUAL = new Normaliser(List.of("nfc", "trim", "spaces"));
    private static final String QUOTES = "\"'`\u2018\u2019\u201c\u201d";

    Normaliser {
        steps = List.copyOf(steps);
    }

    /** Reads a list of steps; {@code nfc}, {@code trim} and {@code spaces} where there is none. */
    static Normaliser of(JsonNode json) {
        if (!json.isArray()) {
            return USUAL;
        }
        List<String> steps = new ArrayList<>();
        json.forEach(step -> steps.add(step.asText()));
        return new Normaliser(steps);
    }

    String apply(String line) {
        String normal = line;
        for (String step : steps) {
            normal = step(step, normal);
        }
        return normal;
    }

    private static String step(String step, String line) {
        return switch (step) {
            case "nfc" -> Normalizer.normalize(line, Normalizer.Form.NFC);
            case "trim" -> line.strip();
            case "spaces" -> line.replaceAll("[\\s\u00a0]+", " ");
            case "trailing-colon" -> without(line, ":");
            case "trailing-dot" -> without(line, ".");
            case "quotes" -> unquoted(line);
            default -> throw new IllegalArgumentException("there is no way to normalise called \"" + step + "\"");
        };
    }

    private static String without(String line, String end) {
        return line.endsWith(end)
                ? line.substring(0, line.length() - end.length()).stripTrailing()
                : line;
    }

    private static String unquoted(String line) {
        boolean quoted = line.length() > 2
                && QUOTES.indexOf(line.charAt(0)) >= 0
                && QUOTES.indexOf(line.charAt(line.length() - 1)) >= 0;
        return quoted ? line.substring(1, line.length() - 1).strip() : line;
    }
}
