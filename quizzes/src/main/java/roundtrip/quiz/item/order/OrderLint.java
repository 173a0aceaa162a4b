package roundtrip.quiz.item.order;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import roundtrip.quiz.item.ItemType.Complaint;

/** What can be wrong with an order beyond its schema. */
final class OrderLint {

    private static final int MOST_LINES = 12;

    private OrderLint() {}

    static List<Complaint> complaints(JsonNode item) {
        List<String> lines = new ArrayList<>();
        item.path("lines").forEach(line -> lines.add(line.path("id").asText()));
        List<Complaint> complaints = new ArrayList<>();
        if (item.path("rule").asText().equals("lcs") && lines.size() < 3) {
            complaints.add(
                    new Complaint("/lines", "enough-lines", "rule lcs needs at least 3 lines, got " + lines.size()));
        }
        if (lines.size() > MOST_LINES) {
            complaints.add(new Complaint(
                    "/lines", "enough-lines", "expected at most " + MOST_LINES + " lines, got " + lines.size()));
        }
        if (item.has("key") == item.has("edges")) {
            complaints.add(new Complaint("/key", "order-key", "expected either key or edges, got both or neither"));
        } else {
            complaints.addAll(item.has("key") ? key(item, lines) : edges(item, lines));
        }
        return complaints;
    }

    private static List<Complaint> key(JsonNode item, List<String> lines) {
        List<String> key = new ArrayList<>();
        item.path("key").forEach(id -> key.add(id.asText()));
        boolean same = key.size() == lines.size() && Set.copyOf(key).equals(Set.copyOf(lines));
        return same
                ? List.of()
                : List.of(new Complaint("/key", "order-key", "expected each of " + lines + " once, got " + key));
    }

    private static List<Complaint> edges(JsonNode item, List<String> lines) {
        List<Complaint> complaints = new ArrayList<>();
        for (int i = 0; i < item.path("edges").size(); i++) {
            JsonNode edge = item.path("edges").get(i);
            if (!lines.containsAll(Precedence.ends(edge))) {
                complaints.add(new Complaint(
                        "/edges/" + i, "order-key", "expected two of " + lines + ", got \"" + edge.asText() + "\""));
            }
        }
        if (complaints.isEmpty()) {
            Precedence precedence = Precedence.ofEdges(lines, item.path("edges"));
            if (precedence.cyclic()) {
                complaints.add(new Complaint("/edges", "edges-cyclic", "the edges form a cycle"));
            } else if (precedence.free()) {
                complaints.add(new Complaint("/edges", "edges-free", "the edges leave every order right"));
            }
        }
        return complaints;
    }
}
