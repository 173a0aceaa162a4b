package roundtrip.quiz.print;

import java.util.List;
import roundtrip.quiz.PublicItem;

/**
 * What is printed.
 *
 * @param code of the receipt, on every sheet
 * @param items as dealt: the same paper as on screen
 */
public record Paper(String quiz, String title, String code, List<PublicItem> items) {

    public Paper {
        items = List.copyOf(items);
    }
}
