package roundtrip.quiz.analysis;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import roundtrip.quiz.ResponseRow;
import roundtrip.quiz.ResponseRow.Outcome;

/** What all attempts made of one item. Persons are rows of the table; an item need not be on everyone's paper. */
final class Column {

    private final String item;
    private final double points;
    private final double[] earned;
    private final BitSet present = new BitSet();
    private final Map<Outcome, BitSet> outcomes = new EnumMap<>(Outcome.class);
    private final SortedMap<String, BitSet> picks = new TreeMap<>();
    private final SortedMap<String, BitSet> values = new TreeMap<>();

    Column(String item, double points, int persons) {
        this.item = item;
        this.points = points;
        this.earned = new double[persons];
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, new BitSet());
        }
    }

    void set(int person, ResponseRow row) {
        present.set(person);
        earned[person] = row.score() * points;
        members(outcomes, row.outcome()).set(person);
        row.picks()
                .forEach(pick -> picks.computeIfAbsent(pick, it -> new BitSet()).set(person));
        row.values()
                .forEach(value ->
                        values.computeIfAbsent(value, it -> new BitSet()).set(person));
    }

    private static BitSet members(Map<Outcome, BitSet> outcomes, Outcome outcome) {
        return outcomes.computeIfAbsent(outcome, it -> new BitSet());
    }

    String item() {
        return item;
    }

    double points() {
        return points;
    }

    /** Points of one person; 0 where the item was not on the paper. */
    double earned(int person) {
        return earned[person];
    }

    /** Whether every one of so many persons had the item. */
    boolean everyone(int persons) {
        return present.cardinality() == persons;
    }

    boolean has(int person) {
        return present.get(person);
    }

    int[] persons() {
        return present.stream().toArray();
    }

    int count(Outcome outcome) {
        return members(outcomes, outcome).cardinality();
    }

    SortedMap<String, BitSet> picks() {
        return picks;
    }

    SortedMap<String, BitSet> values() {
        return values;
    }
}
