package roundtrip.quiz.item;

import java.util.List;
import java.util.function.Predicate;

/** How one attempt sees one item: its tokens and its order. Deals the same way each time it is made anew. */
public interface Deal {

    /** The token that stands for an option's id; different in each attempt and item. */
    String token(String option);

    /** The same elements in this attempt's order; those that are pinned keep their place. */
    <T> List<T> shuffle(List<T> elements, Predicate<? super T> pinned);
}
