package roundtrip.grader.mark;

import java.util.ArrayList;
import java.util.List;

/** A line of a CSV file with the number of the line on which it begins. */
record CsvLine(int number, List<String> cells) {
    CsvLine {
        cells = List.copyOf(cells);
    }

    /** Blank lines and a byte order mark are passed over. */
    static List<CsvLine> all(String text, String where) {
        List<CsvLine> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int begin = 1;
        String all = (text.startsWith("\ufeff") ? text.substring(1) : text) + "\n";
        for (int i = 0; i < all.length(); i++) {
            char c = all.charAt(i);
            line += c == '\n' ? 1 : 0;
            if (quoted && c == '"' && i + 1 < all.length() && all.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
                if (c == '\n') {
                    if (cells.size() > 1 || !cells.get(0).isEmpty()) {
                        lines.add(new CsvLine(begin, cells));
                    }
                    cells.clear();
                    begin = line;
                }
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new PolicyFault(where, begin, "expected a closing quote, got the end of the file");
        }
        return List.copyOf(lines);
    }
}
