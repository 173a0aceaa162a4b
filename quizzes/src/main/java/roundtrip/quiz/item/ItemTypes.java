package roundtrip.quiz.item;

import java.util.List;
import java.util.Optional;
import roundtrip.quiz.item.choice.ChoiceType;
import roundtrip.quiz.item.cloze.ClozeType;
import roundtrip.quiz.item.match.MatchType;
import roundtrip.quiz.item.multi.MultiType;
import roundtrip.quiz.item.numeric.NumericType;
import roundtrip.quiz.item.order.OrderType;
import roundtrip.quiz.item.text.TextType;
import roundtrip.quiz.item.truefalse.TrueFalseType;
import roundtrip.quiz.item.wire.WireType;

/** All item types; a new one is one line here. */
public final class ItemTypes {

    private static final List<ItemType> ALL = all(new ChoiceType(), new MultiType(), new NumericType(), new TextType());

    private ItemTypes() {}

    private static List<ItemType> all(ItemType choice, ItemType multi, ItemType numeric, ItemType text) {
        ItemType order = new OrderType();
        return List.of(
                choice,
                multi,
                new TrueFalseType(),
                numeric,
                text,
                order,
                new MatchType(),
                new ClozeType(List.of(choice, numeric, text)),
                new WireType(List.of(choice, multi, numeric, text, order)));
    }

    public static List<ItemType> all() {
        return ALL;
    }

    public static Optional<ItemType> named(String name) {
        return ALL.stream().filter(type -> type.name().equals(name)).findFirst();
    }
}
