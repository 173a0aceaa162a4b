package roundtrip.quiz.analysis;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables as CSV (RFC 4180), safe to open in a spreadsheet, and as JSON, an object for each line. A cell is a text, a number,
 * or a list of texts; an empty text is {@code null} in JSON.
 */
final class Cells {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Between the parts of a cell that is a list. */
    private static final char BAR = '|';

    private static final char ESCAPE = '\\';

    /** A spreadsheet takes a text that begins so for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private Cells() {}

    static String csv(List<String> columns, List<List<Object>> rows) {
        StringBuilder out = new StringBuilder(String.join(",", columns)).append("\r\n");
        rows.forEach(row -> out.append(row.stream().map(Cells::cell).collect(Collectors.joining(",")))
                .append("\r\n"));
        return out.toString();
    }

    private static String cell(Object value) {
        if (value instanceof Number) {
            return value.toString();
        }
        String text = value instanceof List<?> parts
                ? parts.stream().map(part -> escaped(part.toString())).collect(Collectors.joining("|"))
                : value.toString();
        return quoted(!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text);
    }

    private static String escaped(String part) {
        return part.replace("\\", "\\\\").replace("|", "\\|");
    }

    private static String quoted(String cell) {
        boolean special = cell.chars().anyMatch(c -> ",\"\n\r".indexOf(c) >= 0) || !cell.equals(cell.strip());
        return special ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    /** The text of a cell as it was before it was made safe. */
    static String plain(String cell) {
        boolean guarded = cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0;
        return guarded ? cell.substring(1) : cell;
    }

    /** The parts of a cell that is a list. */
    static List<String> parts(String cell) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ESCAPE && i + 1 < cell.length()) {
                part.append(cell.charAt(++i));
            } else if (c == BAR) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        if (!cell.isEmpty()) {
            parts.add(part.toString());
        }
        return parts;
    }

    static String json(List<String> columns, List<List<Object>> rows) {
        ArrayNode lines = JSON.createArrayNode();
        for (List<Object> row : rows) {
            ObjectNode line = lines.addObject();
            for (int i = 0; i < columns.size(); i++) {
                Object value = row.get(i);
                line.set(columns.get(i), JSON.valueToTree(value.equals("") ? null : value));
            }
        }
        return lines.toPrettyString();
    }
}
