package roundtrip.quiz.item.cloze;

import java.util.List;
import java.util.function.Predicate;
import roundtrip.quiz.item.Deal;

/** A deal for one gap: equal option ids in two gaps have different tokens. */
record GapDeal(Deal deal, String gap) implements Deal {

    @Override
    public String token(String option) {
        return deal.token(gap + "/" + option);
    }

    @Override
    public <T> List<T> shuffle(List<T> elements, Predicate<? super T> pinned) {
        return deal.shuffle(elements, pinned);
    }
}
