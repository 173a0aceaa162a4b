package roundtrip.quiz;

import java.util.List;
import java.util.Map;

/**
 * What a regrade would change; nothing of it is written yet.
 *
 * @param id of the input: the attempts as they were, the bank, the policies
 * @param attempts looked at, sorted
 * @param fallback what happens to items that have no policy of their own
 * @param policies by item id
 * @param rows changes of single items, by attempt and item
 * @param moves of attempts whose total changes, or whose rank does
 * @param skipped items whose structure changed, so that only dropping them or giving full marks can mend them
 */
public record RegradePlan(
        String id,
        List<String> attempts,
        RegradePolicy fallback,
        Map<String, RegradePolicy> policies,
        List<Row> rows,
        List<Move> moves,
        List<String> skipped) {

    public RegradePlan {
        attempts = List.copyOf(attempts);
        policies = Map.copyOf(policies);
        rows = List.copyOf(rows);
        moves = List.copyOf(moves);
        skipped = List.copyOf(skipped);
    }

    /** What was edited of an item since it was pinned, the gravest last. */
    public enum Edit {
        NONE,
        FEEDBACK,
        TEXT,
        SCORING,
        STRUCTURE
    }

    /**
     * A change of one item of one attempt.
     *
     * @param number of the item within the attempt
     * @param contentHash of the version that counts from then on
     */
    public record Row(
            String attempt,
            int number,
            String item,
            Edit edit,
            RegradePolicy policy,
            Totals before,
            Totals after,
            String contentHash) {

        /** Who is moved by what, in one sentence. */
        public String cause() {
            return item + ": " + edit.name().toLowerCase(java.util.Locale.ROOT) + " edited, "
                    + policy.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ", " + before.points()
                    + " of "
                    + before.max() + " becomes " + after.points() + " of " + after.max();
        }
    }

    /** How an attempt's total and its rank among the attempts change. */
    public record Move(String attempt, Totals before, Totals after, int rankBefore, int rankAfter) {}

    public long up() {
        return direction(1);
    }

    public long down() {
        return direction(-1);
    }

    public long same() {
        return attempts.size() - up() - down();
    }

    private long direction(int sign) {
        return moves.stream()
                .filter(move -> move.after().points().compareTo(move.before().points()) == sign)
                .count();
    }
}
