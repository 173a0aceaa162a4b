package roundtrip.grader.exchange;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import roundtrip.grader.csv.CsvFile;
import roundtrip.grader.csv.CsvRow;

/**
 * Moodle's grading worksheet, as the instructor downloaded it, with {@code Grade} and the feedback column filled in. The row is
 * found by the number behind {@code Participant}, which is the number in the name of the submission's folder; the word before it
 * is translated.
 */
final class MoodleWorksheet implements Format {
    private static final Pattern NUMBER = Pattern.compile("(\\d+)\\s*$");

    @Override
    public String name() {
        return "moodle";
    }

    @Override
    public String summary() {
        return "Moodle grading worksheet: fills in the file that Moodle gave (--into)";
    }

    @Override
    public String fileName() {
        return "moodle.csv";
    }

    @Override
    public Written write(Order order) throws IOException {
        Order.Into into = order.required("the grading worksheet that Moodle gave");
        CsvFile file = into.csv();
        MoodleColumns columns = MoodleColumns.of(file, order, into);
        int max = order.max();
        List<Written.LeftOut> leftOut =
                Gradebook.fill(order, rows(file, columns.identifier()), "participant", (row, one, mark) -> {
                    String theirMax = row.value(columns.maximum());
                    Gradebook.sameMax(theirMax, max, into);
                    row.set(columns.grade(), Gradebook.written(Marks.twoDecimals(mark), theirMax));
                    columns.feedback().ifPresent(column -> row.set(column, Order.comment(one)));
                    return Optional.empty();
                });
        return Written.one(fileName(), file.bytes(), leftOut);
    }

    private static Map<String, CsvRow> rows(CsvFile file, int identifier) {
        Map<String, CsvRow> rows = new LinkedHashMap<>();
        for (CsvRow row : file.data()) {
            Matcher number = NUMBER.matcher(row.value(identifier));
            if (number.find()) {
                rows.putIfAbsent(number.group(1), row);
            }
        }
        return rows;
    }
}
