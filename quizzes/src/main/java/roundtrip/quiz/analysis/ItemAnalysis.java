package roundtrip.quiz.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import roundtrip.quiz.ResponseRow.Outcome;

/** Computes an item analysis from a table. */
public final class ItemAnalysis {

    private static final double WIDESPREAD = 0.3;
    private static final String GAPS = "not everyone had every item";

    private final Table table;
    private final Function<String, Facts> facts;
    private final long seed;
    private final Groups everyone;

    private ItemAnalysis(Table table, Function<String, Facts> facts, long seed) {
        this.table = table;
        this.facts = facts;
        this.seed = seed;
        this.everyone = new Groups(table.totals());
    }

    /**
     * The analysis of the attempts that a table holds.
     *
     * @param which attempts those are; it is only told
     * @param facts by item id, {@link Facts#NONE} where nothing is known
     * @param paragraphs by misconception id: what to mend when many fall for it
     */
    public static Analysis of(
            Table table,
            Which which,
            Function<String, Facts> facts,
            Function<String, List<String>> paragraphs,
            long seed) {
        ItemAnalysis analysis = new ItemAnalysis(table, facts, seed);
        List<String> flags = analysis.widespread(paragraphs);
        if (table.persons() < 2) {
            return new Analysis(which, table.persons(), seed, Map.of(), List.of(), flags);
        }
        Map<String, Figure> figures = new LinkedHashMap<>();
        List<ItemFigures> items = analysis.compute(figures);
        return new Analysis(which, table.persons(), seed, figures, items, flags);
    }

    private List<ItemFigures> compute(Map<String, Figure> test) {
        boolean complete = table.complete();
        List<ColumnFigures> columns =
                table.columns().stream().map(this::figures).toList();
        List<Map<String, Figure>> figures = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            figures.add(columns.get(i).all(facts(i)));
        }
        whole(test, columns, complete);
        weights(columns, figures, complete);
        intervals(test, columns, figures, complete);
        List<ItemFigures> items = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            items.add(item(table.columns().get(i), columns.get(i), figures.get(i), facts(i)));
        }
        return items;
    }

    private Facts facts(int column) {
        return facts.apply(table.columns().get(column).item());
    }

    private ColumnFigures figures(Column column) {
        double[] totals = totals(column);
        Groups groups = column.everyone(table.persons()) ? everyone : new Groups(totals);
        return new ColumnFigures(column.points(), earned(column), totals, groups);
    }

    private static double[] earned(Column column) {
        int[] persons = column.persons();
        double[] x = new double[persons.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = column.earned(persons[i]);
        }
        return x;
    }

    private double[] totals(Column column) {
        double[] all = table.totals();
        int[] persons = column.persons();
        double[] totals = new double[persons.length];
        for (int i = 0; i < totals.length; i++) {
            totals[i] = all[persons[i]];
        }
        return totals;
    }

    private void whole(Map<String, Figure> test, List<ColumnFigures> columns, boolean complete) {
        double[] totals = table.totals();
        String same = "all totals are equal, or there are too few";
        test.put("mean", Figure.of(Moments.mean(totals), same));
        test.put("median", Figure.of(Moments.median(totals), same));
        test.put("sd", Figure.of(Math.sqrt(Moments.variance(totals)), same));
        test.put("skewness", Figure.of(Moments.skewness(totals), same));
        test.put("kurtosis", Figure.of(Moments.kurtosis(totals), same));
        List<double[]> x = columns.stream().map(ColumnFigures::x).toList();
        Figure alpha = complete ? Reliability.alpha(x, totals) : Figure.missing(GAPS);
        test.put("alpha", alpha);
        test.put("kr20", complete ? Reliability.kr20(x, totals) : Figure.missing(GAPS));
        Figure ratio = alpha.map(a -> Math.sqrt(1 - a), "alpha is above 1");
        test.put("errorRatio", ratio);
        test.put("sem", ratio.map(r -> r * Math.sqrt(Moments.variance(totals)), same));
    }

    /** What needs all the items: the weight of each, and the reliability without it. */
    private void weights(List<ColumnFigures> columns, List<Map<String, Figure>> figures, boolean complete) {
        double[] totals = table.totals();
        double[] covariances = columns.stream()
                .mapToDouble(column -> complete ? Moments.covariance(column.x(), totals) : Double.NaN)
                .toArray();
        double[] variances = columns.stream()
                .mapToDouble(column -> Moments.variance(column.x()))
                .toArray();
        double roots = 0;
        double sum = 0;
        for (int i = 0; i < covariances.length; i++) {
            roots += covariances[i] > 0 ? Math.sqrt(covariances[i]) : 0;
            sum += variances[i];
        }
        double total = Moments.variance(totals);
        for (int i = 0; i < covariances.length; i++) {
            String reason = complete ? "its covariance with the total is negative" : GAPS;
            figures.get(i).put("effectiveWeight", Figure.of(Math.sqrt(covariances[i]) / roots, reason));
            double without = total - 2 * covariances[i] + variances[i];
            boolean flat = without <= 1e-12 * Math.max(total, 1);
            figures.get(i)
                    .put(
                            "alpha.deleted",
                            complete
                                    ? Reliability.alpha(
                                            columns.size() - 1, sum - variances[i], flat ? Double.NaN : without)
                                    : Figure.missing(GAPS));
        }
    }

    private void intervals(
            Map<String, Figure> test,
            List<ColumnFigures> columns,
            List<Map<String, Figure>> figures,
            boolean complete) {
        double[] totals = table.totals();
        double[][] all = complete ? columns.stream().map(ColumnFigures::x).toArray(double[][]::new) : new double[0][];
        Intervals whole = new Intervals(Bootstrap.of(all, totals, seed));
        whole.aroundMean(test);
        if (complete) {
            whole.aroundReliability(test, columns.size());
        }
        for (int i = 0; i < columns.size(); i++) {
            Column column = table.columns().get(i);
            double[] x = columns.get(i).x();
            if (x.length < 2) {
                continue;
            }
            Intervals own = complete
                    ? whole
                    : new Intervals(
                            Bootstrap.of(new double[][] {x}, columns.get(i).totals(), seed));
            own.around(figures.get(i), complete ? i : 0, column.points(), Moments.variance(x));
        }
    }

    private ItemFigures item(Column column, ColumnFigures own, Map<String, Figure> figures, Facts known) {
        List<Distractor> picks = Distractors.of(column, own, known);
        Map<String, Figure> values = values(column);
        int n = own.x().length;
        return new ItemFigures(
                column.item(),
                column.points(),
                n,
                column.count(Outcome.OMITTED),
                column.count(Outcome.UNSURE),
                column.count(Outcome.NOT_REACHED),
                figures,
                picks,
                values,
                table.persons() < Analysis.FEW ? List.of() : Flags.of(n, figures, picks, values, known));
    }

    private Map<String, Figure> values(Column column) {
        Map<String, Figure> values = new TreeMap<>();
        column.values().forEach((value, who) -> {
            double[] x = who.stream().mapToDouble(column::earned).toArray();
            Figure facility = Figure.of(Moments.mean(x) / column.points(), "the item is worth no points");
            Optional<Interval> interval = ColumnFigures.allOrNothing(x, column.points())
                    ? Optional.of(Interval.wilson(Moments.mean(x) / column.points() * x.length, x.length))
                    : x.length < 2 ? Optional.empty() : resampled(x, column.points());
            values.put(value, facility.within(interval));
        });
        return values;
    }

    private Optional<Interval> resampled(double[] x, double points) {
        double[] means = Bootstrap.of(new double[0][], x, seed).totals().mean();
        for (int i = 0; i < means.length; i++) {
            means[i] /= points;
        }
        return Interval.percentile(means);
    }

    private List<String> widespread(Function<String, List<String>> paragraphs) {
        List<String> flags = new ArrayList<>();
        for (Map.Entry<String, BitSet> each : table.misconceptions().entrySet()) {
            double share = each.getValue().cardinality() / (double) table.persons();
            if (share > WIDESPREAD && table.persons() >= Analysis.FEW) {
                List<String> mend = paragraphs.apply(each.getKey());
                flags.add("misconception \"" + each.getKey() + "\" in " + Math.round(100 * share) + " % of the attempts"
                        + (mend.isEmpty() ? "" : ": mend " + String.join(", ", mend)));
            }
        }
        return flags;
    }
}
