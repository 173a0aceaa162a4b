package roundtrip.quiz.item.match;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import roundtrip.quiz.item.ItemType.Complaint;
import roundtrip.quiz.item.OptionKey;

/** What can be wrong with a match beyond its schema. */
final class MatchLint {

    private static final String RULE = "pairs-fit";

    private MatchLint() {}

    static List<Complaint> complaints(JsonNode item) {
        List<Complaint> complaints = new ArrayList<>();
        Set<String> left = ids(item.path("left"));
        Set<String> right = ids(item.path("right"));
        Set<String> used = new HashSet<>();
        for (String id : left) {
            if (OptionKey.text(item.path("pairs"), id).isEmpty()) {
                complaints.add(new Complaint("/pairs", RULE, "expected a pair for \"" + id + "\", got none"));
            }
        }
        item.path("pairs").properties().forEach(pair -> {
            String to = pair.getValue().asText();
            if (!left.contains(pair.getKey())) {
                complaints.add(new Complaint("/pairs", RULE, "\"" + pair.getKey() + "\" is no left side"));
            }
            if (!right.contains(to)) {
                complaints.add(new Complaint("/pairs/" + pair.getKey(), RULE, "\"" + to + "\" is no right side"));
            }
            if (!used.add(to) && item.path("once").asBoolean(false)) {
                complaints.add(new Complaint(
                        "/pairs/" + pair.getKey(), RULE, "\"" + to + "\" is used twice, with once: true"));
            }
        });
        for (int i = 0; i < item.path("slips").size(); i++) {
            complaints.addAll(slip(item, left, right, i));
        }
        return complaints;
    }

    private static List<Complaint> slip(JsonNode item, Set<String> left, Set<String> right, int i) {
        JsonNode slip = item.path("slips").get(i);
        String from = slip.path("left").asText();
        String to = slip.path("right").asText();
        if (!left.contains(from) || !right.contains(to)) {
            return List.of(new Complaint("/slips/" + i, RULE, from + " → " + to + " is no pair of this item"));
        }
        if (item.path("pairs").path(from).asText().equals(to)) {
            return List.of(new Complaint("/slips/" + i, "key-accepts-distractor", from + " → " + to + " is the key"));
        }
        return List.of();
    }

    private static Set<String> ids(JsonNode side) {
        Set<String> ids = new HashSet<>();
        side.forEach(element -> ids.add(element.path("id").asText()));
        return ids;
    }
}
