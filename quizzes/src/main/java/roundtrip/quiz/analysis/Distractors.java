package roundtrip.quiz.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was picked, by whom. */
final class Distractors {

    /** Of typed answers only the most frequent are told. */
    private static final int MOST = 20;

    private static final int THIRDS = 3;

    private Distractors() {}

    static List<Distractor> of(Column column, ColumnFigures own, Facts facts) {
        SortedMap<String, BitSet> picks = new TreeMap<>(column.picks());
        facts.options().keySet().forEach(option -> picks.putIfAbsent(option, new BitSet()));
        int[] persons = column.persons();
        List<double[]> thirds = new ArrayList<>();
        for (int third = 0; third < THIRDS; third++) {
            double length = persons.length / (double) THIRDS;
            thirds.add(own.groups().between(third * length, (third + 1) * length));
        }
        List<Distractor> all = new ArrayList<>();
        for (Map.Entry<String, BitSet> pick : picks.entrySet()) {
            boolean right = facts.options()
                    .getOrDefault(pick.getKey(), facts.options().isEmpty() && earnsAll(column, pick.getValue()));
            all.add(one(pick.getKey(), right, chose(pick.getValue(), persons), own, thirds));
        }
        return all.stream()
                .sorted(Comparator.comparing(Distractor::count).reversed())
                .limit(Math.max(MOST, facts.options().size()))
                .toList();
    }

    /** Without a bank, what everyone earned full points with counts as right. */
    private static boolean earnsAll(Column column, BitSet choosers) {
        return choosers.stream().allMatch(person -> column.earned(person) == column.points());
    }

    private static double[] chose(BitSet choosers, int[] persons) {
        double[] chose = new double[persons.length];
        for (int i = 0; i < persons.length; i++) {
            chose[i] = choosers.get(persons[i]) ? 1 : 0;
        }
        return chose;
    }

    private static Distractor one(
            String pick, boolean right, double[] chose, ColumnFigures own, List<double[]> thirds) {
        int count = (int) Math.round(Moments.mean(chose) * chose.length);
        Figure share = Figure.of(Moments.mean(chose), "nobody had the item")
                .within(java.util.Optional.of(Interval.wilson(count, chose.length)));
        return new Distractor(
                pick,
                right,
                count,
                share,
                Figure.of(count == 0 ? Double.NaN : Groups.mean(own.totals(), chose), "nobody chose it"),
                Figure.of(Moments.correlation(chose, own.rest()), "all or none chose it, or the rest does not vary"),
                thirds.stream().map(third -> Groups.mean(chose, third)).toList());
    }
}
