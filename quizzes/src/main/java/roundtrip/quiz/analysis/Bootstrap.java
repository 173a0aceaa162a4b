package roundtrip.quiz.analysis;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Resamples persons with replacement, and keeps of each resample what the figures are made of. Works through resamples in
 * tiles of single-precision sums, around the mean total: thousands of persons by hundreds of items stay fast, and
 * an interval needs no more digits.
 */
final class Bootstrap {

    static final int RESAMPLES = 2000;

    private static final int TILE = 200;
    private static final int PERSONS = 40;
    private static final int FOUR = 4;

    /** Mean and variance (with N - 1) of one column in each resample, and its covariance with the totals. */
    static final class Column {

        private final double[] mean = new double[RESAMPLES];
        private final double[] variance = new double[RESAMPLES];
        private final double[] withTotal = new double[RESAMPLES];

        double[] mean() {
            return mean;
        }

        double[] variance() {
            return variance;
        }

        double[] withTotal() {
            return withTotal;
        }
    }

    private final Column[] columns;
    private final Column totals;

    private Bootstrap(Column[] columns, Column totals) {
        this.columns = columns;
        this.totals = totals;
    }

    Column column(int number) {
        return columns[number];
    }

    Column totals() {
        return totals;
    }

    /** Columns over the same persons, at least two of them. */
    static Bootstrap of(double[][] columns, double[] totals, long seed) {
        int persons = totals.length;
        float[] total = centred(totals);
        float[][] x = Arrays.stream(columns).map(Bootstrap::single).toArray(float[][]::new);
        Column[] results = new Column[columns.length];
        Arrays.setAll(results, column -> new Column());
        Column result = new Column();
        SplittableRandom random = new SplittableRandom(seed);
        for (int tile = 0; tile < RESAMPLES / TILE; tile++) {
            float[] weights = weights(random, persons);
            Sums sums = sums(total, total, weights);
            finish(sums, sums, Moments.mean(totals), persons, tile, result);
            Sums[] all = sums(x, total, weights);
            for (int column = 0; column < x.length; column++) {
                finish(all[column], sums, 0, persons, tile, results[column]);
            }
        }
        return new Bootstrap(results, result);
    }

    private static float[] single(double[] x) {
        float[] single = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            single[i] = (float) x[i];
        }
        return single;
    }

    private static float[] centred(double[] x) {
        double mean = Moments.mean(x);
        float[] centred = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            centred[i] = (float) (x[i] - mean);
        }
        return centred;
    }

    /** How often each person is in each resample of a tile. */
    private static float[] weights(SplittableRandom random, int persons) {
        float[] weights = new float[persons * TILE];
        for (int resample = 0; resample < TILE; resample++) {
            for (int drawn = 0; drawn < persons; drawn++) {
                weights[random.nextInt(persons) * TILE + resample]++;
            }
        }
        return weights;
    }

    private static final class Sums {

        private final float[] x = new float[TILE];
        private final float[] squares = new float[TILE];
        private final float[] products = new float[TILE];
    }

    private static Sums sums(float[] x, float[] total, float[] weights) {
        return sums(new float[][] {x}, total, weights)[0];
    }

    /** Block by block of persons, so that their weights stay in the cache while all columns pass. */
    private static Sums[] sums(float[][] columns, float[] total, float[] weights) {
        Sums[] sums = new Sums[columns.length];
        Arrays.setAll(sums, column -> new Sums());
        float[] only = new float[columns.length];
        for (int column = 0; column < columns.length; column++) {
            only[column] = only(columns[column]);
        }
        for (int from = 0; from < total.length; from += PERSONS) {
            int to = Math.min(from + PERSONS, total.length);
            for (int column = 0; column < columns.length; column++) {
                add(columns[column], only[column] == 0, total, weights, from, to, sums[column]);
            }
        }
        for (int column = 0; column < columns.length; column++) {
            for (int i = 0; i < TILE && only[column] != 0; i++) {
                sums[column].squares[i] = only[column] * sums[column].x[i];
            }
        }
        return sums;
    }

    /** The only value besides 0, whose squares then follow from their sum; 0 if there are several. */
    private static float only(float[] x) {
        float only = 0;
        for (float value : x) {
            if (value != 0 && only != 0 && value != only) {
                return 0;
            }
            only = value != 0 ? value : only;
        }
        return only;
    }

    /** Four persons at a time, and none who earned nothing: that adds nothing. */
    private static void add(float[] x, boolean squares, float[] total, float[] weights, int from, int to, Sums sums) {
        int[] who = new int[PERSONS + FOUR];
        int found = 0;
        for (int person = from; person < to; person++) {
            if (x[person] != 0) {
                who[found++] = person;
            }
        }
        float[] value = new float[FOUR];
        float[] square = new float[FOUR];
        float[] product = new float[FOUR];
        for (int first = 0; first < found; first += FOUR) {
            for (int i = 0; i < FOUR; i++) {
                int person = who[first + i];
                value[i] = first + i < found ? x[person] : 0;
                square[i] = value[i] * value[i];
                product[i] = value[i] * total[person];
            }
            add(value, product, weights, who, first, sums.x, sums.products);
            if (squares) {
                add(square, weights, who, first, sums.squares);
            }
        }
    }

    /** Both sums in one go: they share the weights, and fetching these takes longest. */
    private static void add(
            float[] one, float[] other, float[] weights, int[] who, int first, float[] ones, float[] others) {
        float a = one[0];
        float b = one[1];
        float c = one[2];
        float d = one[3];
        float e = other[0];
        float f = other[1];
        float g = other[2];
        float h = other[3];
        int atA = who[first] * TILE;
        int atB = who[first + 1] * TILE;
        int atC = who[first + 2] * TILE;
        int atD = who[first + 3] * TILE;
        for (int i = 0; i < TILE; i++) {
            float wa = weights[atA + i];
            float wb = weights[atB + i];
            float wc = weights[atC + i];
            float wd = weights[atD + i];
            ones[i] += a * wa + b * wb + c * wc + d * wd;
            others[i] += e * wa + f * wb + g * wc + h * wd;
        }
    }

    /** The innermost loop, alone so that the compiler makes vector instructions of it. */
    private static void add(float[] factor, float[] weights, int[] who, int first, float[] sums) {
        float a = factor[0];
        float b = factor[1];
        float c = factor[2];
        float d = factor[3];
        int atA = who[first] * TILE;
        int atB = who[first + 1] * TILE;
        int atC = who[first + 2] * TILE;
        int atD = who[first + 3] * TILE;
        for (int i = 0; i < TILE; i++) {
            sums[i] += a * weights[atA + i] + b * weights[atB + i] + c * weights[atC + i] + d * weights[atD + i];
        }
    }

    private static void finish(Sums sums, Sums total, double origin, int persons, int tile, Column result) {
        double bessel = persons / (persons - 1.0);
        for (int i = 0; i < TILE; i++) {
            int resample = tile * TILE + i;
            double mean = sums.x[i] / (double) persons;
            double meanOfTotal = total.x[i] / (double) persons;
            result.mean[resample] = mean + origin;
            result.variance[resample] = bessel * (sums.squares[i] / (double) persons - mean * mean);
            result.withTotal[resample] = bessel * (sums.products[i] / (double) persons - mean * meanOfTotal);
        }
    }
}
