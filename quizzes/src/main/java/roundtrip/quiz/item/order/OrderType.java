package roundtrip.quiz.item.order;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
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
import roundtrip.quiz.item.Labels;
import roundtrip.quiz.item.Markdown;
import roundtrip.quiz.item.OptionKey;
import roundtrip.quiz.item.Responses;

/** Lines to bring into order, some of which may not belong. */
public final class OrderType implements ItemType {

    static final String LINES = "lines";
    static final String FIELD = "place-";

    private final JsonNode schema = Fragments.of(OrderType.class);

    @Override
    public String name() {
        return "order";
    }

    @Override
    public JsonNode schema() {
        return schema.deepCopy();
    }

    @Override
    public List<Complaint> complaints(JsonNode item) {
        return OrderLint.complaints(item);
    }

    @Override
    public Split split(JsonNode item) {
        Labels lines = Labels.of(item.path("lines"), true);
        Labels extra = Labels.of(item.path("extra"), true);
        List<roundtrip.quiz.item.Label> all = new ArrayList<>(lines.labels());
        all.addAll(extra.labels());
        OrderFace face = new OrderFace(
                item.path("id").textValue(), Markdown.block(item.path("stem").textValue()), new Labels(all, "", true));
        Key key = new Key(
                item.path("rule").textValue(),
                lines,
                precedence(item, lines.ids()),
                OptionKey.list(item.path("extra")));
        return new Split(face, key);
    }

    private static Precedence precedence(JsonNode item, List<String> lines) {
        if (item.has("edges")) {
            return Precedence.ofEdges(lines, item.path("edges"));
        }
        List<String> key = new ArrayList<>();
        item.path("key").forEach(id -> key.add(id.asText()));
        return Precedence.ofKey(key);
    }

    @Override
    public Scored mark(Object key, Response response) {
        Key sealed = (Key) key;
        List<String> placed = response.part(LINES);
        int m = sealed.precedence().lines().size();
        List<String> foreign = placed.stream()
                .filter(line -> !sealed.precedence().lines().contains(line))
                .toList();
        List<String> own = new ArrayList<>(placed);
        own.removeAll(foreign);
        int fitting = sealed.precedence().fitting(placed);
        Fraction score;
        if (placed.isEmpty()) {
            score = Fraction.ZERO;
        } else if (sealed.rule().equals("all")) {
            score = fitting == m && foreign.isEmpty() ? Fraction.ONE : Fraction.ZERO;
        } else {
            score = Fraction.of(fitting - 1L - foreign.size(), m - 1L).max(Fraction.ZERO);
        }
        return new Scored(score, sealed.rule(), own, foreign);
    }

    @Override
    public Explanation explain(Object key, List<Response> responses, Deal deal) {
        Key sealed = (Key) key;
        List<String> last = Responses.last(responses).part(LINES);
        List<String> order = sealed.precedence().anOrder();
        List<Explanation.Note> notes = new ArrayList<>();
        for (String line : order) {
            String token = deal.token(line);
            notes.add(new Explanation.Note(
                    FIELD + token,
                    token,
                    sealed.lines().label(line).text(),
                    last.contains(line),
                    true,
                    Optional.empty(),
                    Optional.empty()));
        }
        for (OptionKey extra : sealed.extra()) {
            String token = deal.token(extra.label().id());
            notes.add(extra.note(FIELD + token, token, Responses.ever(responses, LINES)));
        }
        String words = order.stream()
                .map(line -> "<li>" + sealed.lines().label(line).text() + "</li>")
                .collect(Collectors.joining("", "<ol>", "</ol>"));
        return new Explanation(notes, new Html(words));
    }

    record Key(String rule, Labels lines, Precedence precedence, List<OptionKey> extra) {}
}
