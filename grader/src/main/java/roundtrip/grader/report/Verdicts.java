package roundtrip.grader.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The verdicts of a class by check, for tables. */
final class Verdicts {
    private static final Set<String> NOTHING_RAN = Set.of("empty", "rejected", "not-compiled");

    private final List<Results.Submission> rows;
    private final List<Results.Check> heads;
    private final Map<String, Map<Results.Submission, Results.Check>> byCheck = new LinkedHashMap<>();

    Verdicts(Results results) {
        this.rows = results.submissions().stream()
                .filter(one -> !one.checks().isEmpty() && !one.mark().excluded())
                .toList();
        Map<String, Results.Check> first = new LinkedHashMap<>();
        results.batch().declared().forEach(id -> byCheck.put(id, new java.util.IdentityHashMap<>()));
        for (Results.Submission one : rows) {
            for (Results.Check check : one.checks()) {
                first.putIfAbsent(check.id(), check);
                byCheck.computeIfAbsent(check.id(), id -> new java.util.IdentityHashMap<>())
                        .put(one, check);
            }
        }
        List<Results.Check> all = new ArrayList<>();
        byCheck.keySet().stream().filter(first::containsKey).forEach(id -> all.add(first.get(id)));
        this.heads = List.copyOf(all);
    }

    /** One check each, with its title and rule, in the declared order. */
    List<Results.Check> heads() {
        return heads;
    }

    /** The submissions that have verdicts and count. */
    List<Results.Submission> rows() {
        return rows;
    }

    /** Those of which something ran: facility is a share of these. */
    List<Results.Submission> ran() {
        return rows.stream().filter(one -> !NOTHING_RAN.contains(one.outcome())).toList();
    }

    VerdictWord word(Results.Submission one, String id) {
        Results.Check check = byCheck.getOrDefault(id, Map.of()).get(one);
        if (check == null) {
            return VerdictWord.BROKEN;
        }
        return check.unstable() ? VerdictWord.UNSTABLE : VerdictWord.valueOf(check.verdict());
    }

    /** Those of {@link #ran} with that verdict. */
    List<Results.Submission> with(String id, VerdictWord word) {
        return ran().stream().filter(one -> word(one, id) == word).toList();
    }

    List<Results.Check> failed(String id) {
        return with(id, VerdictWord.FAILED).stream()
                .map(one -> byCheck.getOrDefault(id, Map.of()).get(one))
                .toList();
    }

    static String percent(long part, long all) {
        return all == 0 ? "-" : Math.round(100.0 * part / all) + " %";
    }
}
