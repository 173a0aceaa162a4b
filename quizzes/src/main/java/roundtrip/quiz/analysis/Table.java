package roundtrip.quiz.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import roundtrip.quiz.ResponseRow;

/** Attempts by items: the rows that count, in columns. */
public final class Table {

    private final int persons;
    private final List<Column> columns;
    private final double[] totals;
    private final SortedMap<String, BitSet> misconceptions;

    private Table(int persons, List<Column> columns, SortedMap<String, BitSet> misconceptions) {
        this.persons = persons;
        this.columns = List.copyOf(columns);
        this.misconceptions = misconceptions;
        this.totals = new double[persons];
        for (Column column : columns) {
            for (int person = 0; person < persons; person++) {
                totals[person] += column.earned(person);
            }
        }
    }

    /** The attempts that count, of all the rows there are. Without dates, a learner's attempts are taken in the rows' order. */
    public static Table of(List<ResponseRow> rows, Which which) {
        Map<String, Integer> persons = new LinkedHashMap<>();
        for (String attempt : counting(rows, which)) {
            persons.put(attempt, persons.size());
        }
        Map<String, Column> columns = new LinkedHashMap<>();
        SortedMap<String, BitSet> misconceptions = new TreeMap<>();
        for (ResponseRow row : rows) {
            Integer person = persons.get(row.attempt());
            if (person != null) {
                Column column =
                        columns.computeIfAbsent(row.item(), item -> new Column(item, row.points(), persons.size()));
                add(column, person, row);
                row.misconceptions()
                        .forEach(id -> misconceptions
                                .computeIfAbsent(id, it -> new BitSet())
                                .set(person));
            }
        }
        return new Table(persons.size(), List.copyOf(columns.values()), misconceptions);
    }

    private static void add(Column column, int person, ResponseRow row) {
        if (row.points() != column.points()) {
            throw new IllegalArgumentException("expected item \"" + row.item() + "\" to be worth " + column.points()
                    + " points in every attempt, got " + row.points() + ": analyse each version of it alone");
        }
        if (column.has(person)) {
            throw new IllegalArgumentException("expected each item once in an attempt, got \"" + row.item()
                    + "\" twice in \"" + row.attempt() + "\"");
        }
        column.set(person, row);
    }

    private static List<String> counting(List<ResponseRow> rows, Which which) {
        Map<String, ResponseRow> attempts = new LinkedHashMap<>();
        rows.forEach(row -> attempts.putIfAbsent(row.attempt(), row));
        if (which == Which.ALL) {
            return List.copyOf(attempts.keySet());
        }
        Map<String, List<ResponseRow>> learners = attempts.values().stream()
                .collect(Collectors.groupingBy(ResponseRow::learner, LinkedHashMap::new, Collectors.toList()));
        List<String> counting = new ArrayList<>();
        for (List<ResponseRow> own : learners.values()) {
            List<ResponseRow> sorted = own.stream()
                    .sorted(Comparator.comparing(row -> row.submitted().orElse(Instant.MAX)))
                    .toList();
            counting.add(
                    sorted.get(which == Which.FIRST ? 0 : sorted.size() - 1).attempt());
        }
        return counting;
    }

    int persons() {
        return persons;
    }

    List<Column> columns() {
        return columns;
    }

    double[] totals() {
        return totals.clone();
    }

    /** Who fell for what. */
    SortedMap<String, BitSet> misconceptions() {
        return misconceptions;
    }

    /** Whether every item is on everyone's paper. */
    boolean complete() {
        return columns.stream().allMatch(column -> column.everyone(persons));
    }
}
