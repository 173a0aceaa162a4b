package roundtrip.quiz.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.ResponseRow;
import roundtrip.quiz.ResponseRow.Outcome;

/** Rows of responses as CSV (RFC 4180), one line each, with a header. */
public final class ResponsesCsv {

    /** In the order in which they are written; any order is read, and those behind {@code score} may be missing. */
    public static final List<String> COLUMNS = List.of(
            "learner",
            "attempt",
            "submitted",
            "item",
            "points",
            "score",
            "outcome",
            "response",
            "values",
            "misconceptions");

    private static final List<String> NEEDED = List.of("learner", "attempt", "item", "points", "score");

    private ResponsesCsv() {}

    public static String write(List<ResponseRow> rows) {
        return Cells.csv(COLUMNS, rows.stream().map(ResponsesCsv::cells).toList());
    }

    /** The same as JSON. */
    public static String json(List<ResponseRow> rows) {
        return Cells.json(COLUMNS, rows.stream().map(ResponsesCsv::cells).toList());
    }

    private static List<Object> cells(ResponseRow row) {
        return List.of(
                row.learner(),
                row.attempt(),
                row.submitted().map(Instant::toString).orElse(""),
                row.item(),
                row.points(),
                row.score(),
                row.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                row.picks(),
                row.values(),
                row.misconceptions());
    }

    /** Reads rows; what is wrong with a line is said with its number. */
    public static List<ResponseRow> read(Reader source) throws IOException {
        CsvReader csv = new CsvReader(new BufferedReader(source));
        List<String> header = csv.line();
        if (!header.isEmpty()) {
            header = new ArrayList<>(header);
            header.set(0, header.get(0).replace("\uFEFF", ""));
        }
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            places.put(header.get(i).strip(), i);
        }
        if (!places.keySet().containsAll(NEEDED)) {
            throw new IllegalArgumentException("expected the columns " + NEEDED + " in the first line, got " + header);
        }
        List<ResponseRow> rows = new ArrayList<>();
        while (!csv.ended()) {
            int number = csv.number();
            List<String> cells = csv.line();
            if (!(cells.size() == 1 && cells.get(0).isEmpty())) {
                rows.add(row(places, cells, header.size(), number));
            }
        }
        return rows;
    }

    private static ResponseRow row(Map<String, Integer> places, List<String> cells, int width, int number) {
        if (cells.size() != width) {
            throw new IllegalArgumentException(
                    "line " + number + ": expected " + width + " cells, got " + cells.size());
        }
        Map<String, String> named = new HashMap<>();
        places.forEach((name, place) -> named.put(name, Cells.plain(cells.get(place))));
        try {
            return row(named);
        } catch (IllegalArgumentException | DateTimeParseException | ArithmeticException e) {
            throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
        }
    }

    private static ResponseRow row(Map<String, String> cells) {
        String submitted = cells.getOrDefault("submitted", "");
        String outcome = cells.getOrDefault("outcome", "");
        return new ResponseRow(
                text(cells, "learner"),
                text(cells, "attempt"),
                submitted.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(submitted)),
                text(cells, "item"),
                number(cells, "points"),
                number(cells, "score"),
                outcome.isEmpty()
                        ? Outcome.GIVEN
                        : Outcome.valueOf(outcome.replace('-', '_').toUpperCase(Locale.ROOT)),
                parts(cells, "response"),
                parts(cells, "values"),
                parts(cells, "misconceptions"));
    }

    private static String text(Map<String, String> cells, String name) {
        String text = cells.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("expected a text in the column \"" + name + "\", got none");
        }
        return text;
    }

    private static double number(Map<String, String> cells, String name) {
        String text = text(cells, name);
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,20})?([eE]-?[0-9]{1,2})?|[0-9]{1,9}/[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(
                    "expected a number such as 0.5 or 2/3 in the column \"" + name + "\", got \"" + text + "\"");
        }
        return text.contains("/") ? Fraction.parse(text).toDouble() : Double.parseDouble(text);
    }

    private static List<String> parts(Map<String, String> cells, String name) {
        return Cells.parts(cells.getOrDefault(name, ""));
    }
}
