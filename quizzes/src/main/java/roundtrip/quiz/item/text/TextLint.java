package roundtrip.quiz.item.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.item.ItemType.Complaint;

/** What can be wrong with a text beyond its schema. */
final class TextLint {

    private TextLint() {}

    static List<Complaint> complaints(JsonNode item) {
        Normaliser normaliser = Normaliser.of(item.path("normalise"));
        List<Entry> accept = Entry.list(item.path("accept"), normaliser, Fraction.ONE);
        List<Entry> near = Entry.list(item.path("near"), normaliser, Fraction.ZERO);
        List<Complaint> complaints = new ArrayList<>();
        patterns(accept, "/accept/", complaints);
        patterns(near, "/near/", complaints);
        if (!complaints.isEmpty()) {
            return complaints;
        }
        if (accept.stream().noneMatch(entry -> entry.score().equals(Fraction.ONE))) {
            complaints.add(new Complaint("/accept", "one-key", "expected a text with score 1, got none"));
        }
        shadows(accept, "/accept/", complaints);
        shadows(near, "/near/", complaints);
        for (int i = 0; i < near.size(); i++) {
            if (near.get(i).literal() && first(accept, near.get(i).value(), accept.size()) >= 0) {
                complaints.add(new Complaint(
                        "/near/" + i,
                        "key-accepts-distractor",
                        "\"" + near.get(i).value() + "\" is accepted"));
            }
        }
        return complaints;
    }

    private static void patterns(List<Entry> entries, String pointer, List<Complaint> complaints) {
        for (int i = 0; i < entries.size(); i++) {
            if (!entries.get(i).literal()) {
                String at = pointer + i + "/value";
                SafePattern.complaint(entries.get(i).value())
                        .ifPresent(message -> complaints.add(new Complaint(at, "pattern", message)));
            }
        }
    }

    private static void shadows(List<Entry> entries, String pointer, List<Complaint> complaints) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            int earlier = entry.literal() ? first(entries, entry.value(), i) : -1;
            if (earlier >= 0) {
                complaints.add(new Complaint(
                        pointer + i,
                        "shadowed",
                        "entry " + earlier + " takes \"" + entry.value() + "\" before this one"));
            }
        }
    }

    /** The first of some entries that accepts a text; -1 if none does. */
    private static int first(List<Entry> entries, String value, int before) {
        for (int i = 0; i < before; i++) {
            if (entries.get(i).accepts(value)) {
                return i;
            }
        }
        return -1;
    }
}
