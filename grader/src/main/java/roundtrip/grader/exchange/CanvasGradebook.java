package roundtrip.grader.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import roundtrip.grader.csv.CsvFile;
import roundtrip.grader.csv.CsvRow;

/**
 * Canvas's gradebook, as the instructor downloaded it, with one assignment's column filled in. A title without its number in
 * parentheses would make a new assignment on import, so it is refused. Excused students and those without the assignment keep
 * their cell.
 */
final class CanvasGradebook implements Format {
    private static final Pattern WITH_ID = Pattern.compile("^.+ \\(\\d+\\)$");
    private static final Set<String> KEPT = Set.of("EX", "N/A");

    @Override
    public String name() {
        return "canvas";
    }

    @Override
    public String summary() {
        return "Canvas gradebook CSV: fills in one column of the file that Canvas gave (--into)";
    }

    @Override
    public String fileName() {
        return "canvas.csv";
    }

    @Override
    public Written write(Order order) throws IOException {
        Order.Into into = order.required("the gradebook that Canvas gave");
        CsvFile file = into.csv();
        int id = Gradebook.column(file, into, "ID");
        int column = assignment(file, order, into);
        int max = order.max();
        String theirMax = pointsPossible(file, column, into);
        Gradebook.sameMax(theirMax, max, into);
        List<Written.LeftOut> leftOut = Gradebook.fill(order, Gradebook.rowsBy(file, id), "ID", (row, one, mark) -> {
            String before = row.value(column).strip();
            if (KEPT.contains(before)) {
                return Optional.of("Canvas says \"" + before + "\" for this student");
            }
            row.set(column, Gradebook.written(Marks.twoDecimals(mark), theirMax));
            return Optional.empty();
        });
        return Written.one(fileName(), file.bytes(), leftOut);
    }

    private static int assignment(CsvFile file, Order order, Order.Into into) throws IOException {
        String title = order.columns().get("assignment");
        if (order.columns().size() > (title == null ? 0 : 1)) {
            throw new IOException("expected --columns assignment=TITLE, got \""
                    + String.join("\", \"", order.columns().keySet()) + "\"");
        }
        if (title != null) {
            int column = Gradebook.column(file, into, title);
            if (!WITH_ID.matcher(file.header().get(column).strip()).matches()) {
                throw new IOException("expected a title with the assignment's number, such as \"Lab 5 (1234)\", got \""
                        + title + "\": Canvas would make a new assignment of it");
            }
            return column;
        }
        List<String> candidates = file.header().stream()
                .filter(one -> WITH_ID.matcher(one.strip()).matches())
                .toList();
        if (candidates.size() != 1) {
            throw new IOException("expected one assignment in \"" + into.name() + "\", got "
                    + (candidates.isEmpty() ? "none with a number in parentheses" : String.join(", ", candidates))
                    + ": name it, such as --columns \"assignment=Lab 5 (1234)\"");
        }
        return Gradebook.column(file, into, candidates.get(0));
    }

    private static String pointsPossible(CsvFile file, int column, Order.Into into) throws IOException {
        return file.data().stream()
                .filter(row -> row.value(0).contains("Points Possible"))
                .map((CsvRow row) -> row.value(column))
                .findFirst()
                .orElseThrow(() -> new IOException(
                        "expected a row \"Points Possible\" in \"" + into.name() + "\", got none: download it again"));
    }
}
