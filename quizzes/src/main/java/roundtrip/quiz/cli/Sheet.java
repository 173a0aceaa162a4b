package roundtrip.quiz.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import roundtrip.quiz.PublicItem;
import roundtrip.quiz.analysis.CsvReader;
import roundtrip.quiz.attempt.Replay;
import roundtrip.quiz.print.Letters;

/**
 * Answers typed from answer sheets: CSV with the columns receipt, item (the question's number) and answer, for one paper or
 * for those of a whole class.
 */
record Sheet(List<Line> lines) {

    private static final List<String> COLUMNS = List.of("receipt", "item", "answer");

    /**
     * An answer.
     *
     * @param where it stands, for messages
     */
    record Line(String where, String receipt, String item, String answer) {}

    static Sheet read(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        rows(file, COLUMNS, (where, cells) -> lines.add(new Line(where, cells.get(0), cells.get(1), cells.get(2))));
        return new Sheet(List.copyOf(lines));
    }

    /** What becomes of a line. */
    interface Row {
        void take(String where, List<String> cells);
    }

    /** Reads CSV that has exactly these columns; empty lines are left out. */
    static void rows(Path file, List<String> columns, Row row) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            CsvReader csv = new CsvReader(reader);
            List<String> header = csv.line();
            if (!header.equals(columns)) {
                throw new IllegalArgumentException(
                        file + ": expected the columns " + String.join(",", columns) + ", got " + header);
            }
            while (!csv.ended()) {
                String where = file + ", line " + csv.number();
                List<String> cells = csv.line();
                if (cells.size() == columns.size()) {
                    row.take(where, cells.stream().map(String::strip).toList());
                } else if (!cells.equals(List.of(""))) {
                    throw new IllegalArgumentException(
                            where + ": expected " + columns.size() + " cells, got " + cells.size());
                }
            }
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("expected a file, got \"" + file + "\", which is not there", e);
        }
    }

    /** Adds to a paper the answers that were given on it. */
    void answer(Replay replay) {
        List<PublicItem> items = replay.items();
        Set<Integer> answered = new HashSet<>();
        for (Line line : lines) {
            if (line.receipt().equalsIgnoreCase(replay.code())) {
                int number = number(line, items.size());
                if (!answered.add(number)) {
                    throw new IllegalArgumentException(
                            line.where() + ": expected one answer to question " + number + ", got another one");
                }
                answer(replay, number, items.get(number - 1), line);
            }
        }
    }

    private static int number(Line line, int items) {
        int number = line.item().matches("[0-9]{1,3}") ? Integer.parseInt(line.item()) : 0;
        if (number < 1 || number > items) {
            throw new IllegalArgumentException(
                    line.where() + ": expected a question from 1 to " + items + ", got \"" + line.item() + "\"");
        }
        return number;
    }

    private static void answer(Replay replay, int number, PublicItem item, Line line) {
        try {
            Map<String, String> invalid = replay.answer(number, Letters.fields(item, line.answer()));
            if (!invalid.isEmpty()) {
                throw new IllegalArgumentException(String.join("; ", invalid.values()));
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(line.where() + ": " + e.getMessage(), e);
        }
    }

    /** Lines of papers that are none of these. */
    List<Line> others(Set<String> codes) {
        return lines.stream()
                .filter(line -> codes.stream().noneMatch(line.receipt()::equalsIgnoreCase))
                .toList();
    }
}
