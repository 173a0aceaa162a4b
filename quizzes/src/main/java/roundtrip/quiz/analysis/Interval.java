package roundtrip.quiz.analysis;

import java.util.Arrays;
import java.util.Optional;

/** A 95 % interval. */
public record Interval(double low, double high) {

    /** The 97.5 % point of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    private static final double TAIL = 0.025;

    /** If more resamples than this share leave a figure undefined, it has no interval. */
    private static final double MOST_UNDEFINED = 0.05;

    /** Wilson's interval for a share. */
    static Interval wilson(double successes, int n) {
        double p = successes / n;
        double z2 = Z * Z;
        double middle = p + z2 / (2 * n);
        double half = Z * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        return new Interval((middle - half) / (1 + z2 / n), (middle + half) / (1 + z2 / n));
    }

    /** The percentile interval of a figure over resamples. */
    static Optional<Interval> percentile(double[] resampled) {
        double[] sorted =
                Arrays.stream(resampled).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0 || sorted.length < (1 - MOST_UNDEFINED) * resampled.length) {
            return Optional.empty();
        }
        int cut = (int) Math.floor(TAIL * (sorted.length + 1));
        int low = Math.max(cut - 1, 0);
        return Optional.of(new Interval(sorted[low], sorted[sorted.length - 1 - low]));
    }
}
