package roundtrip.quiz.analysis;

import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Puts bootstrap intervals around figures that have no interval yet. */
final class Intervals {

    /** Below this share of the whole's variance, a resample's is rounding. */
    private static final double NOISE = 1e-6;

    private final Bootstrap bootstrap;

    Intervals(Bootstrap bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Intervals of a column's figures that follow from means, variances and covariances. */
    void around(Map<String, Figure> figures, int number, double points, double variance) {
        Bootstrap.Column column = bootstrap.column(number);
        Bootstrap.Column totals = bootstrap.totals();
        double noise = NOISE * variance;
        put(figures, "facility", i -> column.mean()[i] / points);
        put(figures, "sd", i -> Math.sqrt(Math.max(column.variance()[i], 0)));
        put(
                figures,
                "discrimination.total",
                i -> correlation(column.withTotal()[i], column.variance()[i], totals.variance()[i], noise));
        put(figures, "discrimination.rest", i -> {
            double own = column.variance()[i];
            double both = column.withTotal()[i];
            return correlation(both - own, own, totals.variance()[i] - 2 * both + own, noise);
        });
    }

    private static double correlation(double covariance, double one, double other, double noise) {
        return one <= noise || other <= noise ? Double.NaN : covariance / Math.sqrt(one * other);
    }

    void aroundMean(Map<String, Figure> figures) {
        put(figures, "mean", i -> bootstrap.totals().mean()[i]);
        put(figures, "sd", i -> Math.sqrt(Math.max(bootstrap.totals().variance()[i], 0)));
    }

    /** Intervals of alpha and what follows from it; of a table in which everyone had every item. */
    void aroundReliability(Map<String, Figure> figures, int items) {
        double[] alphas = IntStream.range(0, Bootstrap.RESAMPLES)
                .mapToDouble(i -> alpha(i, items))
                .toArray();
        put(figures, "alpha", i -> alphas[i]);
        put(figures, "kr20", i -> alphas[i]);
        put(figures, "errorRatio", i -> Math.sqrt(1 - alphas[i]));
        put(figures, "sem", i -> Math.sqrt((1 - alphas[i]) * bootstrap.totals().variance()[i]));
    }

    private double alpha(int resample, int items) {
        double sum = 0;
        for (int item = 0; item < items; item++) {
            sum += bootstrap.column(item).variance()[resample];
        }
        return Reliability.alpha(items, sum, bootstrap.totals().variance()[resample])
                .orNaN();
    }

    private static void put(Map<String, Figure> figures, String name, IntToDoubleFunction resampled) {
        double[] values =
                IntStream.range(0, Bootstrap.RESAMPLES).mapToDouble(resampled).toArray();
        figures.computeIfPresent(
                name,
                (key, figure) -> figure.interval().isPresent() ? figure : figure.within(Interval.percentile(values)));
    }
}
