package roundtrip.quiz.item.wire;

import java.util.List;
import roundtrip.quiz.Response;
import roundtrip.quiz.Scored;
import roundtrip.quiz.item.Deal;
import roundtrip.quiz.item.Explanation;
import roundtrip.quiz.item.Part;

/** The sealed side of another type's question. */
record TypedAsk(Part part, Object key) implements Ask {

    @Override
    public Scored mark(Response response) {
        return part.type().mark(key, response);
    }

    @Override
    public Explanation explain(List<Response> responses, Deal deal) {
        return part.type().explain(key, responses, deal);
    }
}
