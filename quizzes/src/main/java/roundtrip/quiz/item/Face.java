package roundtrip.quiz.item;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import roundtrip.quiz.PublicItem;
import roundtrip.quiz.Response;

/** The side of an item that may be shown: it holds texts and ids, and nothing about which of them are right. */
public interface Face {

    /** The item as dealt to one attempt. */
    PublicItem deal(Deal deal);

    /** Reads form fields, under the tokens of that attempt. */
    Parsed parse(Deal deal, Map<String, List<String>> fields);

    /** The reverse of {@link #parse}: the form fields that give this response. */
    Map<String, List<String>> fields(Deal deal, Response response);

    /** Any response that the form can give, for property tests. */
    Response random(RandomGenerator chance);
}
