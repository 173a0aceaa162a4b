package roundtrip.quiz.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One thing that a conversion did not carry over as it was.
 *
 * @param item id of the item; {@code *} for all of them
 * @param path within the item, as a JSON pointer in which {@code *} stands for any place of a list; empty for the whole
 */
public record Loss(Kind kind, String item, String path, String what) {

    /** In what way it is not as it was. */
    public enum Kind {
        LOST,
        CHANGED,
        INVENTED
    }

    public static Loss lost(String item, String path, String what) {
        return new Loss(Kind.LOST, item, path, what);
    }

    public static Loss changed(String item, String path, String what) {
        return new Loss(Kind.CHANGED, item, path, what);
    }

    public static Loss invented(String item, String path, String what) {
        return new Loss(Kind.INVENTED, item, path, what);
    }

    /** For programs. */
    public ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", kind.name())
                .put("item", item)
                .put("path", path)
                .put("what", what);
    }

    @Override
    public String toString() {
        return String.format("%-8s  %s %s  %s", kind, item, path.isEmpty() ? "/" : path, what);
    }
}
