package roundtrip.quiz.analysis;

import java.util.Arrays;

/** Means, variances and covariances; with N - 1 unless the name says otherwise. Not a number where undefined. */
final class Moments {

    private Moments() {}

    static double mean(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        return sum / x.length;
    }

    static double variance(double[] x) {
        return covariance(x, x);
    }

    static double populationVariance(double[] x) {
        return central(x, 2);
    }

    static double covariance(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - meanX) * (y[i] - meanY);
        }
        return x.length < 2 ? Double.NaN : sum / (x.length - 1);
    }

    /** Not a number if one of the two does not vary. */
    static double correlation(double[] x, double[] y) {
        if (constant(x) || constant(y)) {
            return Double.NaN;
        }
        double meanX = mean(x);
        double meanY = mean(y);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - meanX;
            double dy = y[i] - meanY;
            xy += dx * dy;
            xx += dx * dx;
            yy += dy * dy;
        }
        return xy / Math.sqrt(xx * yy);
    }

    /** Whether all values are equal; a variance can miss that by rounding. */
    static boolean constant(double[] x) {
        for (double value : x) {
            if (Math.abs(value - x[0]) > 1e-12) {
                return false;
            }
        }
        return true;
    }

    static double median(double[] x) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** k3 / k2^1.5, with Fisher's k statistics. */
    static double skewness(double[] x) {
        double n = x.length;
        double k2 = n * central(x, 2) / (n - 1);
        double k3 = n * n * central(x, 3) / ((n - 1) * (n - 2));
        return n < 3 || constant(x) ? Double.NaN : k3 / Math.pow(k2, 1.5);
    }

    /** k4 / k2², with Fisher's k statistics. */
    static double kurtosis(double[] x) {
        double n = x.length;
        double m2 = central(x, 2);
        double k2 = n * m2 / (n - 1);
        double k4 = n * n * ((n + 1) * central(x, 4) - 3 * (n - 1) * m2 * m2) / ((n - 1) * (n - 2) * (n - 3));
        return n < 4 || constant(x) ? Double.NaN : k4 / (k2 * k2);
    }

    private static double central(double[] x, int order) {
        double mean = mean(x);
        double sum = 0;
        for (double value : x) {
            sum += Math.pow(value - mean, order);
        }
        return sum / x.length;
    }

    static double[] minus(double[] x, double[] y) {
        double[] difference = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            difference[i] = x[i] - y[i];
        }
        return difference;
    }

    static double[] sorted(double[] x) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
