package roundtrip.grader.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import roundtrip.grader.csv.CsvFile;
import roundtrip.grader.csv.CsvRow;
import roundtrip.grader.report.Results;

/** Filling in an instructor's own file: who has which row, and who stays out. */
final class Gradebook {
    /** Puts one mark into one row; gives the reason when the row must stay as it is. */
    @FunctionalInterface
    interface Filler {
        Optional<String> fill(CsvRow row, Results.Submission one, BigDecimal mark) throws IOException;
    }

    private Gradebook() {}

    /** {@code rows} by the identity of their student; a row of nobody who handed in is left as it is. */
    static List<Written.LeftOut> fill(Order order, Map<String, CsvRow> rows, String where, Filler filler)
            throws IOException {
        List<Written.LeftOut> leftOut = new ArrayList<>();
        Map<CsvRow, String> filled = new LinkedHashMap<>();
        for (Results.Submission one : order.results().submissions()) {
            Optional<String> held = Marks.whyNot(one);
            CsvRow row = rows.get(key(one.student()));
            if (held.isPresent()) {
                leftOut.add(Written.LeftOut.of(one, held.get()));
            } else if (row == null) {
                leftOut.add(Written.LeftOut.of(one, "no row with " + where + " \"" + one.student() + "\""));
            } else {
                String other = filled.put(row, one.submission());
                if (other != null) {
                    throw new IOException("expected one submission per row, got \"" + other + "\" and \""
                            + one.submission() + "\" for " + where + " \"" + one.student() + "\"");
                }
                BigDecimal mark = order.marks().of(one).orElseThrow();
                filler.fill(row, one, mark).ifPresent(why -> leftOut.add(Written.LeftOut.of(one, why)));
            }
        }
        return leftOut;
    }

    /** Identities compare without the case of their letters: logins and emails do not have any. */
    static String key(String identity) {
        return identity.strip().toLowerCase(Locale.ROOT);
    }

    static Map<String, CsvRow> rowsBy(CsvFile file, int column) {
        Map<String, CsvRow> rows = new LinkedHashMap<>();
        file.data().forEach(row -> rows.putIfAbsent(key(row.value(column)), row));
        rows.remove("");
        return rows;
    }

    static int column(CsvFile file, Order.Into into, String title) throws IOException {
        return file.column(title)
                .orElseThrow(() -> new IOException("expected a column \"" + title + "\" in \"" + into.name()
                        + "\", got " + String.join(", ", file.header())));
    }

    /** A number as such a file writes it, with point or comma; empty when it is none. */
    static Optional<BigDecimal> number(String cell) {
        try {
            return Optional.of(new BigDecimal(cell.strip().replace(',', '.')));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** With the decimal sign that {@code like} has. */
    static String written(String number, String like) {
        return like.contains(",") ? number.replace('.', ',') : number;
    }

    static void sameMax(String cell, int max, Order.Into into) throws IOException {
        Optional<BigDecimal> theirs = number(cell);
        if (theirs.isEmpty() || theirs.get().compareTo(BigDecimal.valueOf(max)) != 0) {
            throw new IOException("expected a maximum of " + max + " in \"" + into.name() + "\", got \"" + cell.strip()
                    + "\": set the assignment's points to " + max + " and download the file again");
        }
    }
}
