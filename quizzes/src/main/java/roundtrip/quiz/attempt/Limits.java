package roundtrip.quiz.attempt;

import java.util.List;
import java.util.Map;
import java.util.Set;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.bank.Blueprint.Bounds;

/** The limits of a blueprint, asked while a paper is drawn. */
record Limits(Map<String, Bounds> bounds) {

    /** A limit on every objective alike. */
    private static final String OBJECTIVE = "objective";

    /** Whether a paper may take an item more. */
    boolean allow(List<BankItem> paper, BankItem item) {
        return bounds.entrySet().stream().allMatch(limit -> {
            String name = limit.getKey();
            int most = limit.getValue().max();
            if (name.equals(OBJECTIVE)) {
                String objective = item.text(OBJECTIVE);
                return paper.stream()
                                .filter(other -> other.text(OBJECTIVE).equals(objective))
                                .count()
                        < most;
            }
            return !kinds(item).contains(name) || count(paper, name) < most;
        });
    }

    /** Whether a whole paper has enough of each kind. */
    boolean met(List<BankItem> paper) {
        return bounds.entrySet().stream()
                .allMatch(limit -> limit.getKey().equals(OBJECTIVE)
                        || count(paper, limit.getKey()) >= limit.getValue().min());
    }

    private static long count(List<BankItem> paper, String kind) {
        return paper.stream().filter(item -> kinds(item).contains(kind)).count();
    }

    private static Set<String> kinds(BankItem item) {
        String depth = item.text("depth");
        String type = item.type().name();
        return item.generated() ? Set.of(depth, type, "generated") : Set.of(depth, type);
    }
}
