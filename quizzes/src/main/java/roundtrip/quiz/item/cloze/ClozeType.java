package roundtrip.quiz.item.cloze;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.Html;
import roundtrip.quiz.Response;
import roundtrip.quiz.Scored;
import roundtrip.quiz.item.Deal;
import roundtrip.quiz.item.Explanation;
import roundtrip.quiz.item.Face;
import roundtrip.quiz.item.Fragments;
import roundtrip.quiz.item.ItemType;
import roundtrip.quiz.item.Part;
import roundtrip.quiz.item.Responses;

/** A text with gaps, each of them a part of another type; the score is the weighted mean of theirs. */
public final class ClozeType implements ItemType {

    /** The one part, and the one field, of each of the types that a gap can have. */
    static final String ANSWER = "answer";

    static final String FIELD = "gap-";

    private final JsonNode schema = Fragments.of(ClozeType.class);
    private final List<ItemType> types;

    /** What a gap can be: types whose whole answer is the field {@code answer}. */
    public ClozeType(List<ItemType> types) {
        this.types = List.copyOf(types);
    }

    @Override
    public String name() {
        return "cloze";
    }

    @Override
    public JsonNode schema() {
        return schema.deepCopy();
    }

    @Override
    public List<Complaint> complaints(JsonNode item) {
        Stem stem = Stem.of(item.path("stem").asText());
        List<Complaint> complaints = new ArrayList<>();
        stem.gaps().stream()
                .filter(gap -> !item.path("gaps").has(gap))
                .forEach(gap -> complaints.add(new Complaint(
                        "/stem", "gap-missing", "the stem has a gap \"" + gap + "\", and gaps does not")));
        item.path("gaps").fieldNames().forEachRemaining(gap -> {
            long times = stem.gaps().stream().filter(gap::equals).count();
            if (times != 1) {
                complaints.add(new Complaint(
                        "/gaps/" + gap,
                        "gap-missing",
                        "expected {{" + gap + "}} once in the stem, got it " + times + " times"));
            }
            complaints.addAll(part(item, gap).complaints());
        });
        if (stem.texts().size() != stem.gaps().size() + 1) {
            complaints.add(new Complaint("/stem", "gap-missing", "a gap stands where the page cannot show it"));
        }
        return complaints;
    }

    private Part part(JsonNode item, String gap) {
        return Part.of(item, item.path("gaps").path(gap), "/gaps/" + gap, types);
    }

    @Override
    public Split split(JsonNode item) {
        Stem stem = Stem.of(item.path("stem").asText());
        List<Face> faces = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (String name : stem.gaps()) {
            Part part = part(item, name);
            Split split = part.split();
            faces.add(split.face());
            Fraction weight = Fraction.parse(part.json().path("weight").asText("1"));
            gaps.add(new Gap(name, part.type(), split.key(), weight));
        }
        return new Split(new ClozeFace(item.path("id").asText(), stem, List.copyOf(faces)), new Key(stem, gaps));
    }

    /** The response to one gap. */
    static Response response(Response whole, String gap) {
        List<String> answer = whole.part(gap);
        return answer.isEmpty() ? Response.omitted() : Response.given(Map.of(ANSWER, answer));
    }

    @Override
    public Scored mark(Object key, Response response) {
        Fraction earned = Fraction.ZERO;
        Fraction weights = Fraction.ZERO;
        List<String> counted = new ArrayList<>();
        List<String> notCounted = new ArrayList<>();
        for (Gap gap : ((Key) key).gaps()) {
            Fraction score = gap.score(response(response, gap.name()));
            earned = earned.plus(score.times(gap.weight()));
            weights = weights.plus(gap.weight());
            (score.equals(Fraction.ONE) ? counted : notCounted).add(gap.name());
        }
        return new Scored(earned.dividedBy(weights), "weighted mean", counted, notCounted);
    }

    @Override
    public Explanation explain(Object key, List<Response> responses, Deal deal) {
        Key sealed = (Key) key;
        List<Explanation.Note> notes = new ArrayList<>();
        for (int i = 0; i < sealed.gaps().size(); i++) {
            notes.add(note(sealed.gaps().get(i), i, responses, deal));
        }
        Html words = sealed.stem().filled(i -> "<strong>" + sealed.gaps().get(i).words(deal) + "</strong>");
        return new Explanation(notes, words);
    }

    private static Explanation.Note note(Gap gap, int place, List<Response> responses, Deal deal) {
        List<Response> own =
                responses.stream().map(it -> response(it, gap.name())).toList();
        Explanation inner = gap.type().explain(gap.key(), own, new GapDeal(deal, gap.name()));
        List<Explanation.Note> wrong = inner.notes().stream()
                .filter(note -> note.chosen() && !note.right())
                .toList();
        boolean right = gap.score(Responses.last(own)).equals(Fraction.ONE);
        return new Explanation.Note(
                FIELD + (place + 1),
                gap.name(),
                new Html("[" + (place + 1) + "] " + inner.key()),
                own.stream().anyMatch(it -> it.kind() == Response.Kind.GIVEN),
                right,
                wrong.stream()
                        .map(Explanation.Note::feedback)
                        .flatMap(Optional::stream)
                        .findFirst(),
                wrong.stream()
                        .map(Explanation.Note::misconception)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    record Gap(String name, ItemType type, Object key, Fraction weight) {

        Fraction score(Response response) {
            return response.kind() == Response.Kind.GIVEN
                    ? type.mark(key, response).score()
                    : Fraction.ZERO;
        }

        Html words(Deal deal) {
            return type.explain(key, List.of(), new GapDeal(deal, name)).key();
        }
    }

    record Key(Stem stem, List<Gap> gaps) {
        Key {
            gaps = List.copyOf(gaps);
        }
    }
}
