package roundtrip.grader.exchange;

import java.util.ArrayList;
import java.util.List;

/** A reader of RFC 4180 for tests, written apart from the grader's: fails on anything that the RFC does not allow. */
final class PlainCsv {
    private PlainCsv() {}

    static List<List<String>> read(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '"') {
                int close = at + 1;
                while (text.charAt(close) != '"' || (close + 1 < text.length() && text.charAt(close + 1) == '"')) {
                    boolean pair = text.charAt(close) == '"';
                    cell.append(text.charAt(close));
                    close += pair ? 2 : 1;
                }
                at = close + 1;
            } else {
                while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                    if (text.charAt(at) == '"') {
                        throw new AssertionError("a quote inside an unquoted cell at " + at);
                    }
                    cell.append(text.charAt(at++));
                }
            }
            row.add(cell.toString());
            cell.setLength(0);
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
            } else if (text.startsWith("\r\n", at)) {
                at += 2;
                rows.add(List.copyOf(row));
                row.clear();
            } else {
                throw new AssertionError("expected a comma or CRLF at " + at + " of " + text.length());
            }
        }
        return rows;
    }
}
