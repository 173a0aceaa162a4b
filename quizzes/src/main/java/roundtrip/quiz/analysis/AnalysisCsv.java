package roundtrip.quiz.analysis;

import java.util.ArrayList;
import java.util.List;

/** The items of an analysis as CSV, one line each; what is undefined is an empty cell. */
public final class AnalysisCsv {

    private static final List<String> COUNTS = List.of("item", "points", "n", "omitted", "unsure", "not_reached");

    private AnalysisCsv() {}

    public static String of(Analysis analysis) {
        List<String> names = AnalysisText.names(analysis);
        List<String> columns = new ArrayList<>(COUNTS);
        columns.addAll(names);
        columns.add("flags");
        List<List<Object>> rows = new ArrayList<>();
        analysis.items().forEach(item -> rows.add(cells(item, names)));
        return Cells.csv(columns, rows);
    }

    private static List<Object> cells(ItemFigures item, List<String> names) {
        List<Object> cells = new ArrayList<>(
                List.of(item.item(), item.points(), item.n(), item.omitted(), item.unsure(), item.notReached()));
        for (String name : names) {
            Figure figure = item.figure(name);
            cells.add(figure.value().isPresent() ? figure.orNaN() : "");
        }
        cells.add(item.flags());
        return cells;
    }
}
