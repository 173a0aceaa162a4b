package roundtrip.quiz.bank;

import java.util.List;

/**
 * Files that fit the schema, and the bank that they make; lint has not looked at it yet.
 *
 * @param items the bank's items with their places
 */
public record Reading(Bank bank, List<Located> items) {

    public Reading {
        items = List.copyOf(items);
    }
}
