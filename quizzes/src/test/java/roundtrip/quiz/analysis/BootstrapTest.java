package roundtrip.quiz.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private static final int PERSONS = 321;

    private final double[][] columns = new double[3][PERSONS];
    private final double[] totals = new double[PERSONS];

    BootstrapTest() {
        Random chance = new Random(3);
        for (int person = 0; person < PERSONS; person++) {
            double ability = chance.nextGaussian();
            for (double[] column : columns) {
                column[person] = ability + chance.nextGaussian() > 0 ? 1 : chance.nextInt(3) / 4.0;
                totals[person] += column[person];
            }
        }
    }

    /** The tiles' single precision gives what going through the very same draws person by person gives. */
    @Test
    void resamplesPersons() {
        Bootstrap bootstrap = Bootstrap.of(columns, totals, 42);

        SplittableRandom random = new SplittableRandom(42);
        for (int resample = 0; resample < Bootstrap.RESAMPLES; resample++) {
            double[] x = new double[PERSONS];
            double[] total = new double[PERSONS];
            for (int drawn = 0; drawn < PERSONS; drawn++) {
                int person = random.nextInt(PERSONS);
                x[drawn] = columns[1][person];
                total[drawn] = totals[person];
            }
            Bootstrap.Column column = bootstrap.column(1);
            assertThat(column.mean()[resample]).isCloseTo(Moments.mean(x), within(1e-5));
            assertThat(column.variance()[resample]).isCloseTo(Moments.variance(x), within(1e-5));
            assertThat(column.withTotal()[resample]).isCloseTo(Moments.covariance(x, total), within(1e-5));
            assertThat(bootstrap.totals().mean()[resample]).isCloseTo(Moments.mean(total), within(1e-5));
            assertThat(bootstrap.totals().variance()[resample]).isCloseTo(Moments.variance(total), within(1e-5));
        }
    }

    /** For a mean, the bootstrap knows the answer: an interval of 1.96 standard errors to either side. */
    @Test
    void spreadsAsMuchAsTheStandardErrorSays() {
        Bootstrap bootstrap = Bootstrap.of(columns, totals, 7);
        double error = Math.sqrt(Moments.populationVariance(totals) / PERSONS);

        Interval interval = Interval.percentile(bootstrap.totals().mean()).orElseThrow();

        assertThat((interval.high() - interval.low()) / (2 * 1.96 * error)).isCloseTo(1, within(0.08));
        assertThat((interval.low() + interval.high()) / 2).isCloseTo(Moments.mean(totals), within(0.2 * error));
    }

    @Test
    void theSameSeedGivesTheSameIntervals() {
        assertThat(Bootstrap.of(columns, totals, 7).column(0).withTotal())
                .isEqualTo(Bootstrap.of(columns, totals, 7).column(0).withTotal())
                .isNotEqualTo(Bootstrap.of(columns, totals, 8).column(0).withTotal());
    }

    @Test
    void aFigureThatManyResamplesLeaveUndefinedHasNoInterval() {
        double[] values = new double[100];
        Arrays.fill(values, 0, 6, Double.NaN);
        assertThat(Interval.percentile(values)).isEmpty();
        values[0] = 1;
        assertThat(Interval.percentile(values)).contains(new Interval(0, 0));
    }
}
