package roundtrip.grader.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What another policy would have done: the marks that are there beside those that would be. */
public final class Simulation {
    private static final int WIDEST_BAR = 40;

    private final Results old;
    private final Results other;
    private final List<Change> changes;

    private Simulation(Results old, Results other) {
        this.old = old;
        this.other = other;
        List<Change> all = new ArrayList<>();
        for (int i = 0; i < old.submissions().size(); i++) {
            all.add(new Change(old.submissions().get(i), other.submissions().get(i)));
        }
        all.sort(Comparator.comparing(Change::size)
                .reversed()
                .thenComparing(change -> change.before().student())
                .thenComparing(change -> change.before().submission()));
        this.changes = List.copyOf(all);
    }

    /** {@code points} is what the exercise gives; nothing is written. */
    public static List<String> lines(Results results, PolicyFile file, int points) {
        return new Simulation(results, file.applied(results, points)).lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        long moved =
                changes.stream().filter(change -> change.size().signum() != 0).count();
        lines.add("policy " + old.batch().policy() + " -> " + other.batch().policy());
        lines.add(changes.size() + " submissions, " + moved + " would change; nothing was written");
        int widest = changes.stream()
                .mapToInt(
                        change -> change.name().codePointCount(0, change.name().length()))
                .max()
                .orElse(0);
        for (Change change : changes) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%7s  %s  %s -> %s%s",
                    change.shown(),
                    padded(change.name(), widest),
                    mark(change.before()),
                    mark(change.after()),
                    remark(change.after())));
        }
        lines.add("");
        lines.addAll(distribution("old", old.submissions()));
        lines.add("");
        lines.addAll(distribution("new", other.submissions()));
        return lines;
    }

    private static String padded(String name, int width) {
        return name + " ".repeat(Math.max(0, width - name.codePointCount(0, name.length())));
    }

    private static String mark(Results.Submission one) {
        BigDecimal mark = one.mark().finalMark();
        return mark == null ? "withheld" : mark.toPlainString();
    }

    private static String remark(Results.Submission one) {
        Results.Late late = one.mark().late();
        List<String> parts = new ArrayList<>();
        if (late != null) {
            parts.add("late, minus " + late.deduction().stripTrailingZeros().toPlainString());
        }
        if (late != null && late.slipDays() > 0) {
            parts.add("slip days " + late.slipDays());
        }
        if (one.mark().excluded()) {
            parts.add("another submission counts");
        }
        if (one.mark().provisional()) {
            parts.add("provisional");
        }
        return parts.isEmpty() ? "" : "  (" + String.join("; ", parts) + ")";
    }

    /** How many marks lie in each step of one, with their mean and median. */
    private static List<String> distribution(String name, List<Results.Submission> all) {
        List<BigDecimal> marks = all.stream()
                .filter(one -> !one.mark().excluded())
                .map(one -> one.mark().finalMark())
                .filter(mark -> mark != null)
                .sorted()
                .toList();
        List<String> lines = new ArrayList<>();
        if (marks.isEmpty()) {
            return List.of(name + ": no marks");
        }
        BigDecimal sum = marks.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        lines.add(name + ": " + marks.size() + " marks, mean "
                + sum.divide(BigDecimal.valueOf(marks.size()), 2, RoundingMode.HALF_UP) + ", median " + median(marks));
        Map<Integer, Long> counts = new TreeMap<>(
                marks.stream().collect(Collectors.groupingBy(mark -> mark.intValue(), Collectors.counting())));
        long most = counts.values().stream().mapToLong(count -> count).max().orElse(1);
        int top = all.stream().mapToInt(one -> one.mark().max()).max().orElse(0);
        for (int mark = 0; mark <= Math.max(top, marks.get(marks.size() - 1).intValue()) && top <= 30; mark++) {
            long count = counts.getOrDefault(mark, 0L);
            int width = (int) Math.ceil((double) count * WIDEST_BAR / Math.max(most, WIDEST_BAR));
            lines.add(String.format(Locale.ROOT, "  %3d  %4d  %s", mark, count, "#".repeat(width))
                    .stripTrailing());
        }
        return lines;
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        BigDecimal low = sorted.get((sorted.size() - 1) / 2);
        BigDecimal high = sorted.get(sorted.size() / 2);
        return low.add(high).divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
    }

    private record Change(Results.Submission before, Results.Submission after) {
        String name() {
            return before.label().equals(before.student())
                    ? before.student()
                    : before.label() + " (" + before.student() + ")";
        }

        BigDecimal size() {
            return difference().abs();
        }

        String shown() {
            return difference().signum() > 0
                    ? "+" + difference()
                    : difference().signum() == 0 ? "." : "" + difference();
        }

        /** A mark that becomes withheld, or stops being so, does not move. */
        private BigDecimal difference() {
            @Nullable BigDecimal from = before.mark().finalMark();
            @Nullable BigDecimal to = after.mark().finalMark();
            return from == null || to == null ? BigDecimal.ZERO : to.subtract(from);
        }
    }
}
