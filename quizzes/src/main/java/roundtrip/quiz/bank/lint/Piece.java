package roundtrip.quiz.bank.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * An item, or a part of it that has options of its own.
 *
 * @param pointer within the item
 */
record Piece(String pointer, JsonNode json) {

    /** The item itself first, then what a wire asks or the gaps of a cloze. */
    static List<Piece> of(JsonNode item) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece("", item));
        if (item.has("ask")) {
            pieces.add(new Piece("/ask", item.path("ask")));
        }
        item.path("gaps").properties().forEach(gap -> pieces.add(new Piece("/gaps/" + gap.getKey(), gap.getValue())));
        return List.copyOf(pieces);
    }
}
