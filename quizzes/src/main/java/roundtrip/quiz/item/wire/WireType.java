package roundtrip.quiz.item.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import roundtrip.quiz.Response;
import roundtrip.quiz.Scored;
import roundtrip.quiz.WireLine;
import roundtrip.quiz.item.Deal;
import roundtrip.quiz.item.Explanation;
import roundtrip.quiz.item.Face;
import roundtrip.quiz.item.Fragments;
import roundtrip.quiz.item.ItemType;
import roundtrip.quiz.item.Markdown;
import roundtrip.quiz.item.Part;

/** An exchange of messages, and a question about it: one of another type, or for one of its lines. */
public final class WireType implements ItemType {

    private static final String LINE = "line";

    private final JsonNode schema = Fragments.of(WireType.class);
    private final List<ItemType> types;

    /** What a wire can ask, besides a line. */
    public WireType(List<ItemType> types) {
        this.types = List.copyOf(types);
    }

    @Override
    public String name() {
        return "wire";
    }

    @Override
    public JsonNode schema() {
        return schema.deepCopy();
    }

    @Override
    public List<Complaint> complaints(JsonNode item) {
        String exchange = item.path("exchange").asText();
        List<Complaint> complaints =
                new ArrayList<>(Exchange.complaints(exchange, item.path("hex").asBoolean(false)));
        JsonNode ask = item.path("ask");
        if (asksForLine(ask)) {
            complaints.addAll(LineAsk.complaints(ask, (int) exchange.lines().count()));
        } else {
            complaints.addAll(part(item).complaints());
        }
        return complaints;
    }

    private static boolean asksForLine(JsonNode ask) {
        return ask.path("type").asText().equals(LINE);
    }

    private Part part(JsonNode item) {
        return Part.of(item, item.path("ask"), "/ask", types);
    }

    @Override
    public Split split(JsonNode item) {
        List<WireLine> lines = Exchange.lines(item.path("exchange").asText());
        String id = item.path("id").asText();
        Face face;
        Ask ask;
        if (asksForLine(item.path("ask"))) {
            face = new LineFace(id, lines.size());
            ask = LineAsk.of(item.path("ask"), lines);
        } else {
            Part part = part(item);
            Split split = part.split();
            face = split.face();
            ask = new TypedAsk(part, split.key());
        }
        WireFace wire = new WireFace(
                id,
                Markdown.block(item.path("stem").asText()),
                lines,
                item.path("hex").asBoolean(false),
                face);
        return new Split(wire, ask);
    }

    @Override
    public Scored mark(Object key, Response response) {
        return ((Ask) key).mark(response);
    }

    @Override
    public Explanation explain(Object key, List<Response> responses, Deal deal) {
        return ((Ask) key).explain(responses, deal);
    }
}
