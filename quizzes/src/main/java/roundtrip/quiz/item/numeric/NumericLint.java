package roundtrip.quiz.item.numeric;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.item.ItemType.Complaint;

/** What can be wrong with a numeric beyond its schema. */
final class NumericLint {

    private NumericLint() {}

    static List<Complaint> complaints(JsonNode item) {
        Fraction answer;
        Tolerance tolerance;
        List<Near> nears;
        try {
            answer = Fraction.parse(item.path("answer").asText());
            tolerance = Tolerance.of(item.path("tolerance"), Tolerance.NONE);
            nears = Near.list(item);
        } catch (ArithmeticException | IllegalArgumentException e) {
            return List.of(new Complaint(
                    "/answer", "formula", "expected numbers as answer, tolerance and near: " + e.getMessage()));
        }
        List<Complaint> complaints = new ArrayList<>();
        if (tolerance.negative()) {
            complaints.add(new Complaint("/tolerance", "tolerance", "expected a tolerance of 0 or more"));
        }
        if (answer.decimal().isEmpty() && tolerance.exact()) {
            complaints.add(new Complaint(
                    "/answer",
                    "endless-key",
                    "the decimals of " + answer + " do not end, so nobody can type it: give a tolerance"));
        }
        for (int i = 0; i < nears.size(); i++) {
            complaints.addAll(near(answer, tolerance, nears, i));
        }
        return complaints;
    }

    private static List<Complaint> near(Fraction answer, Tolerance tolerance, List<Near> nears, int i) {
        Near near = nears.get(i);
        String pointer = "/near/" + i;
        List<Complaint> complaints = new ArrayList<>();
        boolean wider = near.tolerance().reach(near.value()).compareTo(tolerance.reach(answer)) > 0;
        if (tolerance.accepts(answer, near.value()) && !wider) {
            complaints.add(new Complaint(
                    pointer,
                    "key-accepts-distractor",
                    "the key accepts this near miss: it is " + Numbers.words(near.value()) + ", the key "
                            + Numbers.words(answer)));
        }
        if (near.value().decimal().isEmpty() && near.tolerance().exact()) {
            complaints.add(new Complaint(
                    pointer,
                    "endless-key",
                    "the decimals of " + near.value() + " do not end, so nobody can type it: give a tolerance"));
        }
        for (int earlier = 0; earlier < i; earlier++) {
            if (nears.get(earlier).accepts(near.value())) {
                complaints.add(new Complaint(
                        pointer,
                        "shadowed",
                        "near miss " + earlier + " takes " + Numbers.words(near.value()) + " before this one"));
            }
        }
        return complaints;
    }
}
