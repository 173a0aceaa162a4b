package roundtrip.quiz.marking;

import java.util.List;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.Response;
import roundtrip.quiz.Scored;
import roundtrip.quiz.item.Deal;
import roundtrip.quiz.item.Explanation;
import roundtrip.quiz.item.ItemType;

/** Marks responses, and explains keys of items that are locked. */
public final class Marking {

    /** The rule of a response that is omitted or unsure. */
    public static final String BLANK = "blank";

    private Marking() {}

    /** Omitted and unsure score 0 under every rule, whatever its formula gives for a blank. */
    public static Scored mark(ItemType type, SealedKey key, Response response) {
        if (response.kind() != Response.Kind.GIVEN) {
            return new Scored(Fraction.ZERO, BLANK, List.of(), List.of());
        }
        return type.mark(key.open(), response);
    }

    /** For locked items only: everything that the key holds, in words. */
    public static Explanation explain(ItemType type, SealedKey key, List<Response> responses, Deal deal) {
        return type.explain(key.open(), responses, deal);
    }
}
