package roundtrip.quiz.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import roundtrip.quiz.ResponseRow;

/** Scores as rows of an analysis: persons by items, each worth one point. */
final class Matrices {

    /** Moodle's statistics test: 25 persons by 7 items. */
    static final double[][] MOODLE =
            spaced("1 1 1 1 1 0 1|1 1 1 1 .5 1 0|1 1 1 1 .5 0 1|0 0 1 1 1 0 0|1 0 1 0 0 1 .5|1 1 1 1 .5 0 .5"
                    + "|0 1 1 1 .5 1 .5|1 1 1 0 .5 1 .5|1 0 1 1 1 1 1|0 1 1 0 .5 1 .5|.8 0 1 1 .5 1 .5|1 1 1 0 .5 1 1|1 0 1 1 .5 1 .5"
                    + "|1 0 1 1 1 0 .5|0 0 1 1 0 1 1|1 0 1 0 .5 1 1|.8 0 1 1 .5 0 1|1 0 1 1 0 1 .5|1 0 1 1 .5 0 .5|0 1 1 0 .5 1 0"
                    + "|1 1 .3333333 1 .5 0 .5|1 1 1 0 .5 0 .5|1 1 1 1 0 1 .5|0 0 1 0 .5 1 1|0 0 1 1 1 1 1");

    /** K. Wuensch's page on KR-20: 10 persons by 10 items. */
    static final double[][] WUENSCH =
            binary("1111110110 1011011101 1111011001 0010001000 0000010010 1110111111 1101110111"
                    + " 1111111101 0101111101 1101101110");

    /** The example of the R package CTT: 10 persons by 5 items. */
    static final double[][] CTT = binary("00000 00000 00001 00011 00111 01111 11111 10111 00011 01111");

    private Matrices() {}

    private static double[][] spaced(String rows) {
        return Arrays.stream(rows.split("\\|"))
                .map(row -> Arrays.stream(row.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[][] binary(String rows) {
        return Arrays.stream(rows.split(" "))
                .map(row -> row.chars().mapToDouble(digit -> digit - '0').toArray())
                .toArray(double[][]::new);
    }

    static Table table(double[][] scores) {
        List<ResponseRow> rows = new ArrayList<>();
        for (int person = 0; person < scores.length; person++) {
            for (int item = 0; item < scores[person].length; item++) {
                rows.add(row("p" + person, "i" + item, scores[person][item], List.of()));
            }
        }
        return Table.of(rows, Which.FIRST);
    }

    static ResponseRow row(String person, String item, double score, List<String> picks) {
        return new ResponseRow(
                person,
                person + "-1",
                Optional.empty(),
                item,
                1,
                score,
                ResponseRow.Outcome.GIVEN,
                picks,
                List.of(),
                List.of());
    }
}
