package roundtrip.quiz.item.order;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Which line must stand before which: the transitive closure of an item's key or edges. */
final class Precedence {

    private final List<String> lines;

    /** {@code before[a][b]}: line a must stand before line b. */
    private final boolean[][] before;

    private Precedence(List<String> lines, boolean[][] before) {
        this.lines = List.copyOf(lines);
        this.before = before;
    }

    /** Ids of the lines that belong. */
    List<String> lines() {
        return lines;
    }

    static Precedence ofKey(List<String> key) {
        boolean[][] before = new boolean[key.size()][key.size()];
        for (int a = 0; a < key.size(); a++) {
            for (int b = a + 1; b < key.size(); b++) {
                before[a][b] = true;
            }
        }
        return new Precedence(key, before);
    }

    /** Reads edges such as {@code read < who}; both sides must be among the lines. */
    static Precedence ofEdges(List<String> lines, JsonNode edges) {
        int size = lines.size();
        boolean[][] before = new boolean[size][size];
        for (JsonNode edge : edges) {
            List<String> ends = ends(edge);
            before[lines.indexOf(ends.get(0))][lines.indexOf(ends.get(1))] = true;
        }
        for (int via = 0; via < size; via++) {
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    before[a][b] |= before[a][via] && before[via][b];
                }
            }
        }
        return new Precedence(lines, before);
    }

    /** The two ids of an edge. */
    static List<String> ends(JsonNode edge) {
        return List.of(edge.asText().split("\\s*<\\s*", 2));
    }

    boolean cyclic() {
        for (int a = 0; a < lines.size(); a++) {
            if (before[a][a]) {
                return true;
            }
        }
        return false;
    }

    boolean free() {
        for (boolean[] row : before) {
            for (boolean must : row) {
                if (must) {
                    return false;
                }
            }
        }
        return true;
    }

    /** An order that fits: the lines in theirs, each put off until what must come before it is placed. */
    List<String> anOrder() {
        List<String> order = new ArrayList<>();
        while (order.size() < lines.size()) {
            order.add(lines.stream()
                    .filter(line -> !order.contains(line) && order.containsAll(needed(line)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the edges of " + lines + " form a cycle")));
        }
        return order;
    }

    private List<String> needed(String line) {
        int at = lines.indexOf(line);
        return lines.stream().filter(other -> before[lines.indexOf(other)][at]).toList();
    }

    /** The largest set of placed lines no two of which stand against each other; for a full key the longest common subsequence. */
    int fitting(List<String> placed) {
        List<Integer> own =
                placed.stream().map(lines::indexOf).filter(at -> at >= 0).toList();
        int best = 0;
        for (int subset = 0; subset < 1 << own.size(); subset++) {
            if (Integer.bitCount(subset) > best && fits(own, subset)) {
                best = Integer.bitCount(subset);
            }
        }
        return best;
    }

    private boolean fits(List<Integer> own, int subset) {
        for (int first = 0; first < own.size(); first++) {
            for (int second = first + 1; second < own.size(); second++) {
                boolean both = (subset >> first & 1) == 1 && (subset >> second & 1) == 1;
                if (both && before[own.get(second)][own.get(first)]) {
                    return false;
                }
            }
        }
        return true;
    }
}
