package roundtrip.grader.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import roundtrip.grader.csv.CsvFile;
import roundtrip.grader.report.MarksCsv;
import roundtrip.grader.report.Results;

/** The CSV that GitHub Classroom gives as grades: a downloaded one with its points filled in, or without one a new one. */
final class GitHubClassroom implements Format {
    private static final List<String> COLUMNS = List.of(
            "assignment_name",
            "assignment_url",
            "starter_code_url",
            "github_username",
            "roster_identifier",
            "student_repository_name",
            "student_repository_url",
            "submission_timestamp",
            "points_awarded",
            "points_available");

    @Override
    public String name() {
        return "github";
    }

    @Override
    public String summary() {
        return "GitHub Classroom grades CSV: a new file, or the points in a downloaded one (--into)";
    }

    @Override
    public String fileName() {
        return "github-classroom.csv";
    }

    @Override
    public Written write(Order order) throws IOException {
        int max = order.max();
        return order.into().isPresent() ? filled(order, order.into().get(), max) : fresh(order, max);
    }

    private Written filled(Order order, Order.Into into, int max) throws IOException {
        CsvFile file = into.csv();
        int login = Gradebook.column(file, into, "github_username");
        int awarded = Gradebook.column(file, into, "points_awarded");
        int available = Gradebook.column(file, into, "points_available");
        List<Written.LeftOut> leftOut =
                Gradebook.fill(order, Gradebook.rowsBy(file, login), "github_username", (row, one, mark) -> {
                    row.set(awarded, Marks.number(mark).toPlainString());
                    row.set(available, String.valueOf(max));
                    return Optional.empty();
                });
        return Written.one(fileName(), file.bytes(), leftOut);
    }

    private Written fresh(Order order, int max) {
        StringBuilder out = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
        for (Results.Submission one : order.results().submissions()) {
            order.marks()
                    .of(one)
                    .ifPresent(mark -> out.append(line(order, one, mark, max)).append("\r\n"));
        }
        return Written.one(fileName(), out.toString().getBytes(StandardCharsets.UTF_8), Written.held(order.results()));
    }

    private static String line(Order order, Results.Submission one, BigDecimal mark, int max) {
        Object submitted = one.submitted() == null ? "" : one.submitted();
        return Stream.of(
                        order.results().batch().title(),
                        "",
                        "",
                        one.student(),
                        one.label().equals(one.student()) ? "" : one.label(),
                        one.submission(),
                        "",
                        submitted,
                        Marks.number(mark),
                        max)
                .map(MarksCsv::cell)
                .collect(Collectors.joining(","));
    }
}
