package roundtrip.quiz.analysis;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Groups of persons by their totals. A tie that straddles a border enters with the fraction that fills the group. */
final class Groups {

    private static final double TOLERANCE = 1e-9;

    private final double[] totals;
    private final int[] order;

    Groups(double[] totals) {
        this.totals = totals.clone();
        this.order = IntStream.range(0, totals.length)
                .boxed()
                .sorted(Comparator.comparingDouble(person -> totals[person]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** How much of each person lies between two ranks, counted from the lowest total. */
    double[] between(double from, double to) {
        int n = totals.length;
        double[] weights = new double[n];
        int start = 0;
        while (start < n) {
            int end = start;
            while (end < n && totals[order[end]] - totals[order[start]] <= TOLERANCE) {
                end++;
            }
            double inside = Math.max(0, Math.min(end, to) - Math.max(start, from));
            for (int i = start; i < end; i++) {
                weights[order[i]] = inside / (end - start);
            }
            start = end;
        }
        return weights;
    }

    /** The weighted mean. */
    static double mean(double[] x, double[] weights) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * weights[i];
            all += weights[i];
        }
        return sum / all;
    }
}
