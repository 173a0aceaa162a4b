package roundtrip.quiz.item.multi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.Html;
import roundtrip.quiz.Response;
import roundtrip.quiz.Scored;
import roundtrip.quiz.item.Deal;
import roundtrip.quiz.item.Explanation;
import roundtrip.quiz.item.Fragments;
import roundtrip.quiz.item.ItemType;
import roundtrip.quiz.item.Labels;
import roundtrip.quiz.item.Markdown;
import roundtrip.quiz.item.OptionKey;
import roundtrip.quiz.item.Responses;

/** A set of options, marked by the rule that the item names; {@code net} where it names none. */
public final class MultiType implements ItemType {

    static final String ANSWER = "answer";

    private final JsonNode schema = Fragments.of(MultiType.class);

    @Override
    public String name() {
        return "multi";
    }

    @Override
    public JsonNode schema() {
        return schema.deepCopy();
    }

    @Override
    public List<Complaint> complaints(JsonNode item) {
        List<Complaint> complaints = new ArrayList<>();
        int options = item.path("options").size();
        List<OptionKey> keys = OptionKey.list(item.path("options"));
        MultiRule rule = MultiRule.of(item.path("rule").asText("net"));
        long right = keys.stream().filter(rule::counts).count();
        if (rule != MultiRule.WEIGHTS) {
            keys.stream()
                    .filter(key -> !key.right() && !key.score().equals(Fraction.ZERO))
                    .findFirst()
                    .ifPresent(key -> complaints.add(new Complaint(
                            "/options",
                            "weights-rule",
                            "expected \"rule: weights\" beside the score " + key.score() + ", got " + rule.id())));
        }
        if (right == 0) {
            complaints.add(new Complaint("/options", "one-key", "expected at least one correct option, got none"));
        }
        int min = item.path("min").asInt(1);
        int max = item.path("max").asInt(options);
        if (min > right || max < right || max > options) {
            complaints.add(new Complaint(
                    "/min",
                    "key-fits-limits",
                    "expected min <= " + right + " correct options <= max <= " + options + ", got min " + min + ", max "
                            + max));
        }
        return complaints;
    }

    @Override
    public Split split(JsonNode item) {
        JsonNode options = item.path("options");
        MultiFace face = new MultiFace(
                item.path("id").textValue(),
                Markdown.block(item.path("stem").textValue()),
                Labels.of(options, item.path("shuffle").asBoolean(true)),
                item.path("min").asInt(1),
                item.path("max").asInt(options.size()));
        MultiRule rule = MultiRule.of(item.path("rule").asText("net"));
        return new Split(face, new Key(rule, OptionKey.list(options)));
    }

    @Override
    public Scored mark(Object key, Response response) {
        List<OptionKey> options = ((Key) key).options();
        MultiRule rule = ((Key) key).rule();
        List<String> ticked = response.part(ANSWER);
        List<String> counted = ids(
                options,
                option -> rule.counts(option) && ticked.contains(option.label().id()));
        List<String> wrong = ids(
                options,
                option -> rule.counts(option) != ticked.contains(option.label().id()));
        int right = (int) options.stream().filter(rule::counts).count();
        Fraction score = rule == MultiRule.WEIGHTS
                ? weighed(options, ticked)
                : rule.score(options.size(), right, counted.size(), ticked.size() - counted.size());
        return new Scored(score, rule.id(), counted, wrong);
    }

    @Override
    public Explanation explain(Object key, List<Response> responses, Deal deal) {
        List<OptionKey> options = ((Key) key).options();
        MultiRule rule = ((Key) key).rule();
        Set<String> chosen = Responses.ever(responses, ANSWER);
        String right = options.stream()
                .filter(rule::counts)
                .map(option -> option.label().text().value())
                .collect(Collectors.joining("; "));
        return new Explanation(
                options.stream()
                        .map(option ->
                                option.note(ANSWER, deal.token(option.label().id()), chosen))
                        .toList(),
                new Html(right));
    }

    private static Fraction weighed(List<OptionKey> options, List<String> ticked) {
        return options.stream()
                .filter(option -> ticked.contains(option.label().id()))
                .map(OptionKey::score)
                .reduce(Fraction.ZERO, Fraction::plus)
                .max(Fraction.ZERO)
                .min(Fraction.ONE);
    }

    private static List<String> ids(List<OptionKey> options, java.util.function.Predicate<OptionKey> wanted) {
        return options.stream()
                .filter(wanted)
                .map(option -> option.label().id())
                .toList();
    }

    record Key(MultiRule rule, List<OptionKey> options) {}
}
