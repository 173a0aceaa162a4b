package roundtrip.quiz.item.wire;

import java.util.List;
import roundtrip.quiz.Response;
import roundtrip.quiz.Scored;
import roundtrip.quiz.item.Deal;
import roundtrip.quiz.item.Explanation;

/** The sealed side of what a wire asks. */
interface Ask {

    Scored mark(Response response);

    Explanation explain(List<Response> responses, Deal deal);
}
