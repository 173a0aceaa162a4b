package roundtrip.grader.csv;

import java.util.ArrayList;
import java.util.List;

/** One row of a {@link CsvFile}; columns count from 0. */
public final class CsvRow {
    private final List<CsvCell> cells;
    private final String end;
    private char delimiter = ',';

    CsvRow(List<CsvCell> cells, String end) {
        this.cells = new ArrayList<>(cells);
        this.end = end;
    }

    CsvRow dividedBy(char by) {
        delimiter = by;
        return this;
    }

    public List<String> values() {
        return cells.stream().map(CsvCell::value).toList();
    }

    /** Empty where the row is shorter than its header. */
    public String value(int column) {
        return column < cells.size() ? cells.get(column).value() : "";
    }

    /** Quotes as the cell was quoted before, or where the value needs it. */
    public void set(int column, String value) {
        while (cells.size() <= column) {
            cells.add(new CsvCell("", ""));
        }
        cells.set(column, CsvCell.holding(value, delimiter, cells.get(column).isQuoted()));
    }

    boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.value().isBlank());
    }

    void writeTo(StringBuilder out, char between) {
        for (int column = 0; column < cells.size(); column++) {
            out.append(column == 0 ? "" : String.valueOf(between))
                    .append(cells.get(column).raw());
        }
        out.append(end);
    }
}
