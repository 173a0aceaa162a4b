package roundtrip.kit.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;
import roundtrip.kit.check.CheckCard;

/** Runs checks by step and id, and what a check needs before it. */
public final class InNeedOrder implements MethodOrderer {
    @Override
    public void orderMethods(MethodOrdererContext context) {
        Map<String, MethodDescriptor> methods = context.getMethodDescriptors().stream()
                .collect(Collectors.toMap(method -> CheckCard.of(method.getMethod()).id(), Function.identity()));
        List<String> order = ids(methods.values().stream()
                .map(method -> CheckCard.of(method.getMethod()))
                .collect(Collectors.toList()));
        context.getMethodDescriptors()
                .sort(Comparator.comparingInt(method -> order.indexOf(CheckCard.of(method.getMethod()).id())));
    }

    /** The ids by step and id, each behind what it needs; needs that stand elsewhere are passed over. */
    static List<String> ids(List<CheckCard> cards) {
        Map<String, CheckCard> byId = cards.stream().collect(Collectors.toMap(CheckCard::id, Function.identity()));
        List<String> order = new ArrayList<>();
        cards.stream()
                .sorted(Comparator.comparingInt(CheckCard::step).thenComparing(CheckCard::id))
                .forEach(card -> add(card, byId, order, new ArrayList<>()));
        return order;
    }

    private static void add(CheckCard card, Map<String, CheckCard> byId, List<String> order, List<String> path) {
        if (path.contains(card.id())) {
            throw new IllegalStateException("checks need each other in a circle: " + path + " -> " + card.id());
        }
        if (order.contains(card.id())) {
            return;
        }
        List<String> longer = new ArrayList<>(path);
        longer.add(card.id());
        for (String need : card.needs()) {
            if (byId.containsKey(need)) {
                add(byId.get(need), byId, order, longer);
            }
        }
        order.add(card.id());
    }
}
