package roundtrip.quiz.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What a reader made of a file.
 *
 * @param items in the bank's form, in the file's order; without the fields that no other format has
 * @param losses in the order in which they were found
 */
public record Imported(List<ObjectNode> items, List<Loss> losses) {

    public Imported {
        items = List.copyOf(items);
        losses = List.copyOf(losses);
    }
}
