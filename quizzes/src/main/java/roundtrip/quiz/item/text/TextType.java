package roundtrip.quiz.item.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.Html;
import roundtrip.quiz.Response;
import roundtrip.quiz.Scored;
import roundtrip.quiz.item.Deal;
import roundtrip.quiz.item.Explanation;
import roundtrip.quiz.item.Fragments;
import roundtrip.quiz.item.ItemType;
import roundtrip.quiz.item.Markdown;

/** A line of text: worth what the first entry that fits is worth, those that are accepted before those that are near. */
public final class TextType implements ItemType {

    static final String ANSWER = "answer";

    private static final String RULE = "first match";

    private final JsonNode schema = Fragments.of(TextType.class);

    @Override
    public String name() {
        return "text";
    }

    @Override
    public JsonNode schema() {
        return schema.deepCopy();
    }

    @Override
    public List<Complaint> complaints(JsonNode item) {
        return TextLint.complaints(item);
    }

    @Override
    public Split split(JsonNode item) {
        Normaliser normaliser = Normaliser.of(item.path("normalise"));
        TextFace face = new TextFace(
                item.path("id").textValue(), Markdown.block(item.path("stem").textValue()));
        Key key = new Key(
                Entry.list(item.path("accept"), normaliser, Fraction.ONE),
                Entry.list(item.path("near"), normaliser, Fraction.ZERO));
        return new Split(face, key);
    }

    @Override
    public Scored mark(Object key, Response response) {
        List<String> typed = response.part(ANSWER);
        Fraction score = typed.stream()
                .flatMap(line -> ((Key) key).fitting(line).stream())
                .map(Entry::score)
                .findFirst()
                .orElse(Fraction.ZERO);
        boolean counts = score.compareTo(Fraction.ZERO) > 0;
        return new Scored(score, RULE, counts ? typed : List.of(), counts ? List.of() : typed);
    }

    @Override
    public Explanation explain(Object key, List<Response> responses, Deal deal) {
        Key sealed = (Key) key;
        Set<String> typed = new LinkedHashSet<>();
        responses.forEach(response -> typed.addAll(response.part(ANSWER)));
        return new Explanation(typed.stream().map(sealed::note).toList(), sealed.words());
    }

    record Key(List<Entry> accept, List<Entry> near) {

        Optional<Entry> fitting(String typed) {
            return Stream.concat(accept.stream(), near.stream())
                    .filter(entry -> entry.accepts(typed))
                    .findFirst();
        }

        Explanation.Note note(String typed) {
            Optional<Entry> fitting = fitting(typed);
            boolean right =
                    fitting.filter(entry -> entry.score().equals(Fraction.ONE)).isPresent();
            return new Explanation.Note(
                    ANSWER,
                    typed,
                    Markdown.plain(typed),
                    true,
                    right,
                    fitting.flatMap(Entry::feedback),
                    fitting.flatMap(Entry::misconception));
        }

        /** The first text that is worth 1; a pattern is shown as such. */
        Html words() {
            Entry first = accept.stream()
                    .filter(entry -> entry.score().equals(Fraction.ONE))
                    .findFirst()
                    .orElseThrow();
            return new Html("<code>" + Markdown.plain(first.value()) + "</code>");
        }
    }
}
