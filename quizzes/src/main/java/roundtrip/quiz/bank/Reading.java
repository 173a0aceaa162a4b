package roundtrip.quiz.bank;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files that fit the schema, and the bank that they make; lint has not looked at it yet.
 *
 * @param items the bank's items with their places
 * @param revisions the record of their versions, by id; empty for a bank that keeps none
 */
public record Reading(Bank bank, List<Located> items, Optional<Map<String, Revision>> revisions) {

    public Reading {
        items = List.copyOf(items);
        revisions = revisions.map(Map::copyOf);
    }
}
