package roundtrip.quiz.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import roundtrip.quiz.Response;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.item.OptionKey;
import roundtrip.quiz.marking.Marking;
import roundtrip.quiz.marking.SealedKey;

/**
 * What a random response earns: the mean over all that are not blank, each as likely as the others. An order places every
 * line; a number and a text are never guessed.
 */
final class Guess {

    private static final String ANSWER = "answer";

    /** All orders of seven lines. */
    private static final int MOST = 5040;

    private Guess() {}

    /** Empty where there are too many responses to count. */
    static OptionalDouble of(BankItem item) {
        ObjectNode instance = item.instance(item.combinations().get(0));
        boolean wire = instance.path("ask").isObject();
        JsonNode asked = wire ? instance.path("ask") : instance;
        return switch (asked.path("type").asText()) {
            case "numeric", "text" -> OptionalDouble.of(0);
            case "cloze" -> OptionalDouble.of(gaps(asked));
            case "line" -> mean(item, instance, lines(instance));
            default -> mean(item, instance, responses(asked));
        };
    }

    private static OptionalDouble mean(BankItem item, ObjectNode instance, List<Map<String, List<String>>> responses) {
        if (responses.isEmpty()) {
            return OptionalDouble.empty();
        }
        SealedKey key = SealedKey.seal(item.type().split(instance).key());
        return responses.stream()
                .mapToDouble(parts -> Marking.mark(item.type(), key, Response.given(parts))
                        .score()
                        .toDouble())
                .average();
    }

    /** Every response that can be given; none if there are too many. */
    private static List<Map<String, List<String>>> responses(JsonNode asked) {
        return switch (asked.path("type").asText()) {
            case "choice" ->
                ids(asked.path("options")).stream().map(Guess::answer).toList();
            case "multi" -> subsets(asked);
            case "truefalse" -> judgements(asked);
            case "order" -> orders(asked);
            case "match" -> pairings(asked);
            default -> List.of();
        };
    }

    private static Map<String, List<String>> answer(String id) {
        return Map.of(ANSWER, List.of(id));
    }

    private static List<String> ids(JsonNode options) {
        List<String> ids = new ArrayList<>();
        options.forEach(option -> ids.add(option.path("id").asText()));
        return ids;
    }

    private static List<Map<String, List<String>>> lines(JsonNode wire) {
        long lines = wire.path("exchange").asText().lines().count();
        List<Map<String, List<String>>> responses = new ArrayList<>();
        for (int line = 1; line <= lines; line++) {
            responses.add(answer(String.valueOf(line)));
        }
        return responses;
    }

    private static List<Map<String, List<String>>> subsets(JsonNode multi) {
        List<String> ids = ids(multi.path("options"));
        int min = multi.path("min").asInt(1);
        int max = multi.path("max").asInt(ids.size());
        List<Map<String, List<String>>> responses = new ArrayList<>();
        for (int bits = 1; bits < 1 << Math.min(ids.size(), 12); bits++) {
            List<String> ticked = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    ticked.add(ids.get(i));
                }
            }
            if (ticked.size() >= min && ticked.size() <= max) {
                responses.add(Map.of(ANSWER, ticked));
            }
        }
        return ids.size() > 12 ? List.of() : responses;
    }

    private static List<Map<String, List<String>>> judgements(JsonNode item) {
        List<Map<String, List<String>>> responses = new ArrayList<>();
        for (String value : List.of("true", "false")) {
            List<String> reasons = ids(item.path("reasons"));
            reasons.forEach(reason -> responses.add(Map.of(ANSWER, List.of(value), "reason", List.of(reason))));
            if (reasons.isEmpty()) {
                responses.add(answer(value));
            }
        }
        return responses;
    }

    private static List<Map<String, List<String>>> orders(JsonNode item) {
        List<String> ids = ids(item.path("lines"));
        ids.addAll(ids(item.path("extra")));
        return sequences(ids, ids.size(), true).stream()
                .map(sequence -> Map.of("lines", sequence))
                .toList();
    }

    private static List<Map<String, List<String>>> pairings(JsonNode item) {
        List<String> left = ids(item.path("left"));
        boolean once = item.path("once").asBoolean(false);
        List<Map<String, List<String>>> responses = new ArrayList<>();
        for (List<String> right : sequences(ids(item.path("right")), left.size(), once)) {
            Map<String, List<String>> pairs = new LinkedHashMap<>();
            for (int i = 0; i < left.size(); i++) {
                pairs.put(left.get(i), List.of(right.get(i)));
            }
            responses.add(pairs);
        }
        return responses;
    }

    /** All sequences of a length, each element at most once or as often as one likes; none if there are too many. */
    private static List<List<String>> sequences(List<String> elements, int length, boolean once) {
        List<List<String>> sequences = List.of(List.of());
        for (int place = 0; place < length; place++) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> sequence : sequences) {
                for (String element : elements) {
                    if (!once || !sequence.contains(element)) {
                        List<String> more = new ArrayList<>(sequence);
                        more.add(element);
                        longer.add(more);
                    }
                }
            }
            if (longer.size() > MOST) {
                return List.of();
            }
            sequences = longer;
        }
        return sequences;
    }

    /** Gaps are guessed each for itself. */
    private static double gaps(JsonNode cloze) {
        double earned = 0;
        double weights = 0;
        for (JsonNode gap : cloze.path("gaps")) {
            double weight = gap.path("weight").asDouble(1);
            double score = 0;
            for (JsonNode option : gap.path("options")) {
                score +=
                        OptionKey.score(option).toDouble() / gap.path("options").size();
            }
            earned += weight * score;
            weights += weight;
        }
        return earned / weights;
    }
}
