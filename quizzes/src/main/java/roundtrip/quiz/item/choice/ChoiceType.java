package roundtrip.quiz.item.choice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
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

/** One option out of several; the score is the option's. */
public final class ChoiceType implements ItemType {

    static final String ANSWER = "answer";

    private final JsonNode schema = Fragments.of(ChoiceType.class);

    @Override
    public String name() {
        return "choice";
    }

    @Override
    public JsonNode schema() {
        return schema.deepCopy();
    }

    @Override
    public List<Complaint> complaints(JsonNode item) {
        for (OptionKey option : OptionKey.list(item.path("options"))) {
            if (option.score().compareTo(Fraction.ZERO) < 0) {
                return List.of(new Complaint(
                        "/options", "negative-score", "expected scores from 0 to 1, got " + option.score()));
            }
        }
        long right = OptionKey.list(item.path("options")).stream()
                .filter(OptionKey::right)
                .count();
        return right == 1
                ? List.of()
                : List.of(
                        new Complaint("/options", "one-key", "expected exactly one option with score 1, got " + right));
    }

    @Override
    public Split split(JsonNode item) {
        JsonNode options = item.path("options");
        ChoiceFace face = new ChoiceFace(
                item.path("id").textValue(),
                Markdown.block(item.path("stem").textValue()),
                Labels.of(options, item.path("shuffle").asBoolean(true)));
        return new Split(face, new Key(OptionKey.list(options)));
    }

    @Override
    public Scored mark(Object key, Response response) {
        List<String> chosen = response.part(ANSWER);
        for (OptionKey option : ((Key) key).options()) {
            if (chosen.contains(option.label().id())) {
                boolean counts = option.score().compareTo(Fraction.ZERO) > 0;
                return new Scored(option.score(), "option", counts ? chosen : List.of(), counts ? List.of() : chosen);
            }
        }
        return new Scored(Fraction.ZERO, "option", List.of(), List.of());
    }

    @Override
    public Explanation explain(Object key, List<Response> responses, Deal deal) {
        List<OptionKey> options = ((Key) key).options();
        Set<String> chosen = Responses.ever(responses, ANSWER);
        Html right = options.stream()
                .filter(OptionKey::right)
                .map(option -> option.label().text())
                .findFirst()
                .orElseThrow();
        return new Explanation(
                options.stream()
                        .map(option ->
                                option.note(ANSWER, deal.token(option.label().id()), chosen))
                        .toList(),
                right);
    }

    record Key(List<OptionKey> options) {}
}
