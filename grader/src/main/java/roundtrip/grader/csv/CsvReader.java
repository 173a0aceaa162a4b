package roundtrip.grader.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads one CSV text from its first to its last letter. A quote inside an unquoted cell stands for itself. */
final class CsvReader {
    private final String text;
    private final char delimiter;
    private final String name;
    private int at;
    private int line = 1;

    CsvReader(String text, char delimiter, String name) {
        this.text = text;
        this.delimiter = delimiter;
        this.name = name;
    }

    List<CsvRow> rows() throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        while (at < text.length()) {
            rows.add(row());
        }
        return rows;
    }

    private CsvRow row() throws IOException {
        List<CsvCell> cells = new ArrayList<>();
        while (true) {
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            if (at < text.length() && text.charAt(at) == delimiter) {
                at++;
            } else {
                return new CsvRow(cells, lineEnd()).dividedBy(delimiter);
            }
        }
    }

    private CsvCell plain() {
        int from = at;
        while (at < text.length() && text.charAt(at) != delimiter && !isLineEnd()) {
            at++;
        }
        String raw = text.substring(from, at);
        return new CsvCell(raw, raw);
    }

    private CsvCell quoted() throws IOException {
        int from = at++;
        int began = line;
        StringBuilder value = new StringBuilder();
        while (true) {
            if (at >= text.length()) {
                throw wrong(began, "a quote that is never closed");
            }
            char letter = text.charAt(at++);
            line += letter == '\n' ? 1 : 0;
            if (letter != '"') {
                value.append(letter);
            } else if (at < text.length() && text.charAt(at) == '"') {
                value.append('"');
                at++;
            } else if (at == text.length() || text.charAt(at) == delimiter || isLineEnd()) {
                return new CsvCell(value.toString(), text.substring(from, at));
            } else {
                throw wrong(line, "letters behind a closing quote");
            }
        }
    }

    /** A CR without LF behind it belongs to the cell, unless it is the last letter of all. */
    private boolean isLineEnd() {
        char letter = text.charAt(at);
        return letter == '\n' || (letter == '\r' && (at + 1 == text.length() || text.charAt(at + 1) == '\n'));
    }

    private String lineEnd() {
        int from = at;
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
        return text.substring(from, at);
    }

    private IOException wrong(int where, String what) {
        return new IOException("expected \"" + name + "\" as a CSV file, got " + what + " in line " + where
                + ": download it again and change nothing in it by hand");
    }
}
