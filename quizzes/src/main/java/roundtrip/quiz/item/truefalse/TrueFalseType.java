package roundtrip.quiz.item.truefalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.Html;
import roundtrip.quiz.PublicItem;
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

/**
 * A truth value and a reason. Both right is 1; the value alone is nothing, or a half where the item says so. Items of
 * other engines may come without reasons: then the value is all.
 */
public final class TrueFalseType implements ItemType {

    static final String ANSWER = "answer";
    static final String REASON = PublicItem.TrueFalse.REASON;

    private static final Fraction HALF = Fraction.of(1, 2);

    private final JsonNode schema = Fragments.of(TrueFalseType.class);

    @Override
    public String name() {
        return "truefalse";
    }

    @Override
    public JsonNode schema() {
        return schema.deepCopy();
    }

    @Override
    public List<Complaint> complaints(JsonNode item) {
        if (!item.has("reasons")) {
            return List.of();
        }
        long right = OptionKey.list(item.path("reasons")).stream()
                .filter(OptionKey::right)
                .count();
        return right == 1
                ? List.of()
                : List.of(new Complaint("/reasons", "one-key", "expected exactly one correct reason, got " + right));
    }

    @Override
    public Split split(JsonNode item) {
        JsonNode reasons = item.path("reasons");
        TrueFalseFace face = new TrueFalseFace(
                item.path("id").textValue(),
                Markdown.block(item.path("stem").textValue()),
                Labels.of(reasons, item.path("shuffle").asBoolean(true)));
        JsonNode misjudged = item.path("misjudged");
        Key key = new Key(
                item.path("answer").asBoolean(),
                item.path("half").asBoolean(false),
                Markdown.inline(misjudged, "feedback"),
                OptionKey.text(misjudged, "misconception"),
                OptionKey.list(reasons));
        return new Split(face, key);
    }

    @Override
    public Scored mark(Object key, Response response) {
        Key sealed = (Key) key;
        boolean value = response.part(ANSWER).equals(List.of(String.valueOf(sealed.answer())));
        boolean reason = sealed.reason()
                .map(right -> response.part(REASON).equals(List.of(right.label().id())))
                .orElse(true);
        List<String> counted = new ArrayList<>();
        List<String> notCounted = new ArrayList<>();
        (value ? counted : notCounted).add(ANSWER);
        if (sealed.reason().isPresent()) {
            (value && reason ? counted : notCounted).add(REASON);
        }
        Fraction alone = sealed.half() ? HALF : Fraction.ZERO;
        Fraction score = value ? (reason ? Fraction.ONE : alone) : Fraction.ZERO;
        return new Scored(score, sealed.half() ? "half" : "both", counted, notCounted);
    }

    @Override
    public Explanation explain(Object key, List<Response> responses, Deal deal) {
        Key sealed = (Key) key;
        Set<String> values = Responses.ever(responses, ANSWER);
        Set<String> reasons = Responses.ever(responses, REASON);
        List<Explanation.Note> notes = new ArrayList<>();
        for (boolean value : new boolean[] {true, false}) {
            notes.add(judgement(sealed, value, values.contains(String.valueOf(value))));
        }
        for (OptionKey reason : sealed.reasons()) {
            notes.add(reason.note(REASON, deal.token(reason.label().id()), reasons));
        }
        String words = sealed.answer()
                + sealed.reason()
                        .map(right -> ": " + right.label().text().value())
                        .orElse("");
        return new Explanation(notes, new Html(words));
    }

    private static Explanation.Note judgement(Key key, boolean value, boolean chosen) {
        boolean right = value == key.answer();
        String token = String.valueOf(value);
        return new Explanation.Note(
                ANSWER,
                token,
                new Html(token),
                chosen,
                right,
                right ? Optional.empty() : key.feedback(),
                right ? Optional.empty() : key.misconception());
    }

    record Key(
            boolean answer,
            boolean half,
            Optional<Html> feedback,
            Optional<String> misconception,
            List<OptionKey> reasons) {

        Optional<OptionKey> reason() {
            return reasons.stream().filter(OptionKey::right).findFirst();
        }
    }
}
