package roundtrip.grader.mark;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code extensions.csv}: RFC 4180, one line of names, then one extension each. */
public final class ExtensionsReader {
    private static final List<String> COLUMNS = List.of("student", "exercise", "until", "reason", "granted_by");
    private static final int MOST_CHARACTERS = 4 << 20;

    private ExtensionsReader() {}

    public static List<Facts.Extension> read(String text, String where) {
        if (text.length() > MOST_CHARACTERS) {
            throw new PolicyFault(
                    where, 0, "expected at most " + MOST_CHARACTERS + " characters, got " + text.length());
        }
        List<CsvLine> lines = CsvLine.all(text, where);
        if (lines.isEmpty() || !lines.get(0).cells().equals(COLUMNS)) {
            throw new PolicyFault(
                    where,
                    1,
                    "expected the columns " + String.join(",", COLUMNS) + ", got "
                            + (lines.isEmpty()
                                    ? "nothing"
                                    : "\"" + String.join(",", lines.get(0).cells()) + "\""));
        }
        List<Facts.Extension> all = new ArrayList<>();
        lines.subList(1, lines.size()).forEach(line -> all.add(extension(line, where)));
        return List.copyOf(all);
    }

    private static Facts.Extension extension(CsvLine line, String where) {
        List<String> cells = line.cells();
        if (cells.size() != COLUMNS.size()) {
            throw new PolicyFault(
                    where,
                    line.number(),
                    "expected " + COLUMNS.size() + " cells, got " + cells.size() + " in " + cells);
        }
        if (cells.get(0).isBlank() || cells.get(1).isBlank()) {
            throw new PolicyFault(where, line.number(), "expected a student and an exercise, got " + cells);
        }
        try {
            return new Facts.Extension(
                    cells.get(0), cells.get(1), Moments.instant(cells.get(2)), cells.get(3), cells.get(4));
        } catch (DateTimeException e) {
            throw new PolicyFault(
                    where, line.number(), "expected " + e.getMessage() + " in until, got \"" + cells.get(2) + "\"");
        }
    }
}
