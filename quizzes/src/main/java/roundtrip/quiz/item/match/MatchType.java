package roundtrip.quiz.item.match;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.Html;
import roundtrip.quiz.Response;
import roundtrip.quiz.Scored;
import roundtrip.quiz.item.Deal;
import roundtrip.quiz.item.Explanation;
import roundtrip.quiz.item.Fragments;
import roundtrip.quiz.item.ItemType;
import roundtrip.quiz.item.Label;
import roundtrip.quiz.item.Labels;
import roundtrip.quiz.item.Markdown;
import roundtrip.quiz.item.OptionKey;
import roundtrip.quiz.item.Responses;

/** A right side for each left side; the score is the share of right pairs, or all or nothing by {@code rule: all}. */
public final class MatchType implements ItemType {

    static final String FIELD = "right-";

    private final JsonNode schema = Fragments.of(MatchType.class);

    @Override
    public String name() {
        return "match";
    }

    @Override
    public JsonNode schema() {
        return schema.deepCopy();
    }

    @Override
    public List<Complaint> complaints(JsonNode item) {
        return MatchLint.complaints(item);
    }

    @Override
    public Split split(JsonNode item) {
        Labels left = Labels.of(item.path("left"), "left/", true);
        Labels right = Labels.of(item.path("right"), "right/", true);
        MatchFace face = new MatchFace(
                item.path("id").textValue(),
                Markdown.block(item.path("stem").textValue()),
                left,
                right,
                item.path("once").asBoolean(false));
        Map<String, String> pairs = new LinkedHashMap<>();
        left.ids().forEach(id -> pairs.put(id, item.path("pairs").path(id).textValue()));
        Map<String, Slip> slips = new HashMap<>();
        for (JsonNode slip : item.path("slips")) {
            slips.put(
                    slip.path("left").textValue() + "/" + slip.path("right").textValue(),
                    new Slip(Markdown.inline(slip, "feedback"), OptionKey.text(slip, "misconception")));
        }
        return new Split(face, new Key(item.path("rule").asText("mean"), left, right, pairs, slips));
    }

    @Override
    public Scored mark(Object key, Response response) {
        Key sealed = (Key) key;
        List<String> counted = new ArrayList<>();
        List<String> notCounted = new ArrayList<>();
        sealed.pairs().forEach((left, right) -> {
            boolean fits = response.part(left).equals(List.of(right));
            (fits ? counted : notCounted).add(left);
        });
        Fraction share = Fraction.of(counted.size(), sealed.pairs().size());
        boolean all = sealed.rule().equals("all");
        return new Scored(all && !notCounted.isEmpty() ? Fraction.ZERO : share, sealed.rule(), counted, notCounted);
    }

    @Override
    public Explanation explain(Object key, List<Response> responses, Deal deal) {
        Key sealed = (Key) key;
        List<Explanation.Note> notes = new ArrayList<>();
        for (Label left : sealed.left().labels()) {
            notes.add(note(sealed, left, responses, deal));
        }
        String words = sealed.left().labels().stream()
                .map(left -> "<li>" + pair(sealed, left) + "</li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"));
        return new Explanation(notes, new Html(words));
    }

    private static Explanation.Note note(Key key, Label left, List<Response> responses, Deal deal) {
        String fitting = key.pairs().getOrDefault(left.id(), "");
        List<String> tried = responses.stream()
                .flatMap(response -> response.part(left.id()).stream())
                .distinct()
                .toList();
        List<String> wrong =
                tried.stream().filter(right -> !right.equals(fitting)).toList();
        List<Slip> slips = wrong.stream()
                .map(right -> Optional.ofNullable(key.slips().get(left.id() + "/" + right)))
                .flatMap(Optional::stream)
                .toList();
        Optional<Html> general = wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(new Html(
                        "This belongs to “" + key.right().label(fitting).text().value() + "”."));
        String token = key.left().token(deal, left.id());
        return new Explanation.Note(
                FIELD + token,
                token,
                pair(key, left),
                !tried.isEmpty(),
                Responses.last(responses).part(left.id()).equals(List.of(fitting)),
                slips.stream()
                        .map(Slip::feedback)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .or(() -> general),
                slips.stream()
                        .map(Slip::misconception)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Html pair(Key key, Label left) {
        Label right = key.right().label(key.pairs().getOrDefault(left.id(), ""));
        return new Html(left.text() + " → " + right.text());
    }

    record Slip(Optional<Html> feedback, Optional<String> misconception) {}

    /** The slips stand under {@code left/right}. */
    record Key(String rule, Labels left, Labels right, Map<String, String> pairs, Map<String, Slip> slips) {}
}
