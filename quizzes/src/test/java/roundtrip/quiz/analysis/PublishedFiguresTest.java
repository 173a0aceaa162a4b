package roundtrip.quiz.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Worked examples that others published, to half a unit of the last digit that they print. */
class PublishedFiguresTest {

    private final Analysis moodle = analyse(Matrices.MOODLE);
    private final Analysis wuensch = analyse(Matrices.WUENSCH);
    private final Analysis ctt = analyse(Matrices.CTT);

    @Test
    void moodlesTestAsAWhole() {
        test(moodle, "median", "4.5");
        test(moodle, "mean", "4.617333332");
        test(moodle, "sd", "0.8117265554");
        test(moodle, "skewness", "-0.0925025020");
        test(moodle, "kurtosis", "-0.7073968557");
        test(moodle, "alpha", "-0.8722309355");
        test(moodle, "errorRatio", "1.3682949008");
        test(moodle, "sem", "1.1106813066");
        assertThat(moodle.figure("kr20").missing()).isEqualTo("not every item is scored 0 or 1");
    }

    @Test
    void moodlesItems() {
        items(moodle, "facility", 1, ".704 .48 .9733333 .68 .52 .64 .62");
        items(moodle, "sd", 1, ".4513683 .5099020 .1333333 .4760952 .3055050 .4898979 .3316625");
        items(
                moodle,
                "discrimination.rest",
                100,
                "-7.0650768 -28.8982126 -9.1230674 -22.6306444 -17.6997048 -45.3785178 -5.6543167");
        items(
                moodle,
                "efficiency",
                100,
                "-9.4550537 -36.7834119 -21.6545012 -31.4411396 -21.1794803 -56.9365974 -6.5043742");
        items(
                moodle,
                "effectiveWeight",
                100,
                "21.2922742 18.8979800 4.4430126 18.9347251 11.1450139 9.8081339 15.4788602");
    }

    /** With the sample's variance of the totals it would be 0.7378234. */
    @Test
    void kr20TakesThePopulationsVariance() {
        test(wuensch, "kr20", "0.6963470");
        test(wuensch, "alpha", "0.6963470");
        double pq = 0;
        for (int item = 0; item < 10; item++) {
            double p = Moments.mean(column(Matrices.WUENSCH, item));
            pq += p * (1 - p);
        }
        near(pq, "2.18", "sum of pq");
        near(Moments.populationVariance(totals(Matrices.WUENSCH)), "5.84", "variance of the totals");
    }

    @Test
    void wuenschsItems() {
        items(
                wuensch,
                "discrimination.rest",
                1,
                ".705889 .705889 .0 .473589 .583874 .286147 -.027445 .705889 -.123613 .475867");
        items(
                wuensch,
                "discrimination.total",
                1,
                ".794633 .794633 .202721 .614035 .709524 .434493 .162539 .794633 .082761 .625057");
        items(wuensch, "discrimination.upperLower", 1, ".75 .75 .333333 .333333 .833333 .416667 0 .75 .25 .583333");
    }

    @Test
    void theCttExample() {
        test(ctt, "alpha", "0.8157895");
        items(ctt, "discrimination.rest", 1, ".4036037 .5299577 .7905694 .7237469 .5995438");
        items(ctt, "alpha.deleted", 1, ".8325792 .8027211 .7166667 .7424242 .7827529");
        items(ctt, "discrimination.upperLower", 1, ".555556 .777778 1 1 .666667");
    }

    @Test
    void kr20EqualsAlphaForEveryMatrixOfZerosAndOnes() {
        Random chance = new Random(8);
        for (int round = 0; round < 200; round++) {
            double[][] scores = new double[2 + chance.nextInt(30)][2 + chance.nextInt(12)];
            for (double[] row : scores) {
                for (int item = 0; item < row.length; item++) {
                    row[item] = chance.nextInt(2);
                }
            }
            double[] totals = totals(scores);
            List<double[]> columns = java.util.stream.IntStream.range(0, scores[0].length)
                    .mapToObj(item -> column(scores, item))
                    .toList();
            Figure alpha = Reliability.alpha(columns, totals);
            Figure kr20 = Reliability.kr20(columns, totals);

            assertThat(kr20.value().isPresent()).isEqualTo(!Moments.constant(totals));
            assertThat(kr20.missing()).isEqualTo(alpha.missing());
            if (alpha.value().isPresent()) {
                assertThat(kr20.orNaN()).isCloseTo(alpha.orNaN(), within(1e-9));
            }
        }
    }

    @Test
    void wilsonsIntervals() {
        near(Interval.wilson(7, 10).low(), "0.3968", "7 of 10");
        near(Interval.wilson(7, 10).high(), "0.8922", "7 of 10");
        near(Interval.wilson(18, 25).low(), "0.5242", "18 of 25");
        near(Interval.wilson(18, 25).high(), "0.8572", "18 of 25");
    }

    private static Analysis analyse(double[][] scores) {
        return ItemAnalysis.of(Matrices.table(scores), Which.FIRST, item -> Facts.NONE, id -> List.of(), 1);
    }

    private static double[] column(double[][] scores, int item) {
        double[] column = new double[scores.length];
        for (int person = 0; person < column.length; person++) {
            column[person] = scores[person][item];
        }
        return column;
    }

    private static double[] totals(double[][] scores) {
        return java.util.Arrays.stream(scores)
                .mapToDouble(row -> java.util.Arrays.stream(row).sum())
                .toArray();
    }

    private static void test(Analysis analysis, String name, String printed) {
        near(analysis.figure(name).orNaN(), printed, name);
    }

    private static void items(Analysis analysis, String name, int times, String printed) {
        String[] numbers = printed.split(" ");
        assertThat(analysis.items()).hasSameSizeAs(numbers);
        for (int i = 0; i < numbers.length; i++) {
            near(analysis.items().get(i).figure(name).orNaN() * times, numbers[i], name + " of item " + (i + 1));
        }
    }

    private static void near(double got, String printed, String what) {
        int digits = Math.max(new BigDecimal(printed).scale(), 0);
        assertThat(got).as(what).isCloseTo(Double.parseDouble(printed), within(0.5 * Math.pow(10, -digits) + 1e-9));
    }
}
