package roundtrip.quiz.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The items of a file that is being read. */
public final class Drafts {

    private static final int MOST_ITEMS = 10_000;

    private final List<ObjectNode> items = new ArrayList<>();
    private final Losses losses = new Losses();
    private final ItemIds ids = new ItemIds(losses);

    /** Begins an item; without a name its id is made from the stem. It is kept once {@link #keep} is called. */
    public Draft begin(String name, String stem) {
        if (items.size() >= MOST_ITEMS) {
            throw new ExchangeException(
                    "too-many-items", "expected at most " + MOST_ITEMS + " items in a file, got more: split the file");
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", ids.id(name, stem));
        json.put("type", "");
        json.put("stem", stem);
        return new Draft(json, losses);
    }

    public void keep(Draft draft) {
        items.add(draft.json());
    }

    /** Something that is not an item of ours. */
    public void lost(String name, String what) {
        losses.add(Loss.lost(name.isBlank() ? "-" : Losses.shortened(name), "", what));
    }

    /** Reads one item; if that fails it alone is lost, with the reason. */
    public void attempt(String name, Consumer<Drafts> reading) {
        try {
            reading.accept(this);
        } catch (MalformedItem e) {
            lost(name, String.valueOf(e.getMessage()));
        } catch (ExchangeException e) {
            if (!e.code().equals("number")) {
                throw e;
            }
            lost(name, String.valueOf(e.getMessage()));
        }
    }

    public Imported done() {
        return new Imported(items, losses.all());
    }

    /** One item of a file that cannot be understood, while others can. */
    public static final class MalformedItem extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public MalformedItem(String message) {
            super(message);
        }
    }
}
