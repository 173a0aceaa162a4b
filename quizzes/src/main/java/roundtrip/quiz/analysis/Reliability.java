package roundtrip.quiz.analysis;

import java.util.List;

/** How far the items measure the same thing. Needs everyone to have had every item. */
final class Reliability {

    private static final String ONE_ITEM = "fewer than 2 items";
    private static final String NO_SPREAD = "all totals are equal";

    private Reliability() {}

    /** n/(n-1) · (1 - sum of the items' variances / variance of the totals). */
    static Figure alpha(List<double[]> columns, double[] totals) {
        double sum = columns.stream().mapToDouble(Moments::variance).sum();
        return alpha(columns.size(), sum, Moments.constant(totals) ? Double.NaN : Moments.variance(totals));
    }

    static Figure alpha(int items, double sumOfVariances, double varianceOfTotals) {
        if (items < 2) {
            return Figure.missing(ONE_ITEM);
        }
        return Figure.of(items / (items - 1.0) * (1 - sumOfVariances / varianceOfTotals), NO_SPREAD);
    }

    /**
     * The same for items worth 0 or 1, from shares: pq is a variance over the whole population, so that of the totals
     * must be one too.
     */
    static Figure kr20(List<double[]> columns, double[] totals) {
        boolean binary = columns.stream().allMatch(column -> ColumnFigures.allOrNothing(column, 1));
        if (!binary) {
            return Figure.missing("not every item is scored 0 or 1");
        }
        double pq = 0;
        for (double[] column : columns) {
            double p = Moments.mean(column);
            pq += p * (1 - p);
        }
        return alpha(columns.size(), pq, Moments.constant(totals) ? Double.NaN : Moments.populationVariance(totals));
    }
}
