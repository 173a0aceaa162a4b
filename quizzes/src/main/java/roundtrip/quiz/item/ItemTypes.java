package roundtrip.quiz.item;

import java.util.List;
import java.util.Optional;
import roundtrip.quiz.item.choice.ChoiceType;
import roundtrip.quiz.item.match.MatchType;
import roundtrip.quiz.item.multi.MultiType;
import roundtrip.quiz.item.order.OrderType;
import roundtrip.quiz.item.truefalse.TrueFalseType;

/** All item types; a new one is one line here. */
public final class ItemTypes {

    private static final List<ItemType> ALL = List.of(
            new ChoiceType(), //
            new MultiType(),
            new TrueFalseType(),
            new OrderType(),
            new MatchType());

    private ItemTypes() {}

    public static List<ItemType> all() {
        return ALL;
    }

    public static Optional<ItemType> named(String name) {
        return ALL.stream().filter(type -> type.name().equals(name)).findFirst();
    }
}
