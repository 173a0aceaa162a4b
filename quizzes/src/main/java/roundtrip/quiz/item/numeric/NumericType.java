package roundtrip.quiz.item.numeric;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.Html;
import roundtrip.quiz.Response;
import roundtrip.quiz.Scored;
import roundtrip.quiz.item.Deal;
import roundtrip.quiz.item.Explanation;
import roundtrip.quiz.item.Fragments;
import roundtrip.quiz.item.ItemType;
import roundtrip.quiz.item.Markdown;
import roundtrip.quiz.item.OptionKey;

/** A number: right within the tolerance, else worth what the first near miss that fits is worth. */
public final class NumericType implements ItemType {

    static final String ANSWER = "answer";

    private static final String RULE = "number";

    private final JsonNode schema = Fragments.of(NumericType.class);

    @Override
    public String name() {
        return "numeric";
    }

    @Override
    public JsonNode schema() {
        return schema.deepCopy();
    }

    @Override
    public List<Complaint> complaints(JsonNode item) {
        return NumericLint.complaints(item);
    }

    @Override
    public Split split(JsonNode item) {
        Optional<String> unit = OptionKey.text(item, "unit");
        NumericFace face = new NumericFace(
                item.path("id").textValue(), Markdown.block(item.path("stem").textValue()), unit);
        Key key = new Key(
                Fraction.parse(item.path("answer").asText()),
                Tolerance.of(item.path("tolerance"), Tolerance.NONE),
                unit,
                Near.list(item));
        return new Split(face, key);
    }

    @Override
    public Scored mark(Object key, Response response) {
        Key sealed = (Key) key;
        List<String> typed = response.part(ANSWER);
        Fraction score = typed.isEmpty() ? Fraction.ZERO : sealed.score(typed.get(0));
        boolean counts = score.compareTo(Fraction.ZERO) > 0;
        return new Scored(score, RULE, counts ? typed : List.of(), counts ? List.of() : typed);
    }

    @Override
    public Explanation explain(Object key, List<Response> responses, Deal deal) {
        Key sealed = (Key) key;
        Set<String> typed = new LinkedHashSet<>();
        responses.forEach(response -> typed.addAll(response.part(ANSWER)));
        return new Explanation(typed.stream().map(sealed::note).toList(), Markdown.plain(sealed.words()));
    }

    record Key(Fraction answer, Tolerance tolerance, Optional<String> unit, List<Near> near) {

        Fraction score(String typed) {
            return right(typed) ? Fraction.ONE : missed(typed).map(Near::score).orElse(Fraction.ZERO);
        }

        private boolean right(String typed) {
            return value(typed).filter(it -> tolerance.accepts(answer, it)).isPresent();
        }

        private Optional<Near> missed(String typed) {
            return value(typed)
                    .flatMap(number ->
                            near.stream().filter(it -> it.accepts(number)).findFirst());
        }

        private Optional<Fraction> value(String typed) {
            return TypedNumber.read(typed, unit).value();
        }

        Explanation.Note note(String typed) {
            boolean right = right(typed);
            Optional<Near> missed = right ? Optional.empty() : missed(typed);
            Html text = Markdown.plain(typed);
            return new Explanation.Note(
                    ANSWER,
                    typed,
                    text,
                    true,
                    right,
                    missed.flatMap(Near::feedback),
                    missed.flatMap(Near::misconception));
        }

        String words() {
            return Numbers.words(answer) + unit.map(it -> " " + it).orElse("") + tolerance.words();
        }
    }
}
