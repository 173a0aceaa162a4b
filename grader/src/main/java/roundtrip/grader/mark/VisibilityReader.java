package roundtrip.grader.mark;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads one rule of the part {@code visibility} of a policy. */
final class VisibilityReader {
    private VisibilityReader() {}

    static Visibility.Rule rule(Part part, Optional<Late> late) {
        return new Visibility.Rule(
                part.required("what").oneOf(whats()),
                from(part.required("from"), late),
                part.optional("after-last-extension").map(Part.Field::truth).orElse(false),
                budget(part));
    }

    private static Visibility.From from(Part.Field field, Optional<Late> late) {
        return switch (field.text()) {
            case "always" -> new Visibility.Always();
            case "never" -> new Visibility.Never();
            case "due" -> new Visibility.At(known(field, late.map(Late::due), "a policy with late.due"));
            case "cut-off" -> new Visibility.At(known(field, late.flatMap(Late::cutOff), "a policy with late.cut-off"));
            default -> new Visibility.At(field.instant());
        };
    }

    private static Instant known(Part.Field field, Optional<Instant> instant, String expected) {
        return instant.orElseThrow(() -> field.fault(expected));
    }

    private static Optional<Visibility.Budget> budget(Part part) {
        if (!part.has("attempts-at-most") && !part.has("per")) {
            return Optional.empty();
        }
        Part.Field per = part.required("per");
        if (per.duration().isZero()) {
            throw per.fault("a duration longer than nothing, such as P1D");
        }
        return Optional.of(
                new Visibility.Budget(part.required("attempts-at-most").whole(1, 1_000_000), per.duration()));
    }

    private static Map<String, Visibility.Part> whats() {
        Map<String, Visibility.Part> whats = new LinkedHashMap<>();
        for (Visibility.Part part : Visibility.Part.values()) {
            whats.put(part.word(), part);
        }
        return whats;
    }
}
