package roundtrip.quiz.bank;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import roundtrip.quiz.FeedbackPolicy;
import roundtrip.quiz.Fraction;

/**
 * The rule that draws a quiz.
 *
 * @param canonical its canonical JSON, from which it can be read again
 * @param draw how many items of each section; empty for all of them
 * @param limits how many items of a paper may be of a depth or a type, {@code generated}, or about one {@code objective}
 * @param tries what each try earns; empty under mastery
 * @param mastery the step of practice until it sits, as a share of an item's points; empty where there are tries
 * @param limit without accommodation; empty for none
 * @param grace how long after the deadline a response still counts
 * @param certainty whether a learner may say how sure a response is
 * @param abandonedAfter how long an attempt without a deadline may lie untouched; empty for ever
 */
public record Blueprint(
        String id,
        String title,
        String canonical,
        Map<String, OptionalInt> draw,
        Map<String, Bounds> limits,
        FeedbackPolicy feedback,
        List<Fraction> tries,
        Optional<Fraction> mastery,
        boolean unsure,
        Optional<Duration> limit,
        Duration grace,
        boolean certainty,
        Optional<Duration> abandonedAfter) {

    /** How many at least and at most. */
    public record Bounds(int min, int max) {}

    public static Blueprint of(JsonNode json) {
        Map<String, OptionalInt> draw = new LinkedHashMap<>();
        json.path("draw").properties().forEach(section -> {
            JsonNode count = section.getValue();
            draw.put(section.getKey(), count.isInt() ? OptionalInt.of(count.intValue()) : OptionalInt.empty());
        });
        Map<String, Bounds> limits = new LinkedHashMap<>();
        json.path("limits").properties().forEach(limit -> {
            JsonNode bounds = limit.getValue();
            int most = bounds.path("max").asInt(Integer.MAX_VALUE);
            limits.put(limit.getKey(), new Bounds(bounds.path("min").asInt(0), most));
        });
        List<Fraction> tries = new ArrayList<>();
        json.path("tries").forEach(share -> tries.add(Fraction.parse(share.asText())));
        return new Blueprint(
                json.path("quiz").asText(),
                json.path("title").asText(),
                CanonicalJson.write(json),
                draw,
                limits,
                FeedbackPolicy.valueOf(
                        json.path("feedback").asText().replace('-', '_').toUpperCase(Locale.ROOT)),
                List.copyOf(tries),
                Optional.ofNullable(json.get("mastery")).map(step -> Fraction.parse(step.asText())),
                json.path("unsure").asBoolean(false),
                json.has("minutes")
                        ? Optional.of(Duration.ofMinutes(json.path("minutes").asInt()))
                        : Optional.empty(),
                Duration.ofSeconds(json.path("grace").asInt(0)),
                json.path("certainty").asText("off").equals("optional"),
                json.has("abandoned-after")
                        ? Optional.of(
                                Duration.ofDays(json.path("abandoned-after").asInt()))
                        : Optional.empty());
    }

    public String hash() {
        return CanonicalJson.sha256(canonical);
    }
}
