package roundtrip.grader.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import roundtrip.grader.report.Pages;
import roundtrip.grader.report.Results;
import roundtrip.grader.report.Shown;

/**
 * Gradescope's {@code results.json}, one per student (autograder_samples, docs/specs.md). A hidden check that bears points is
 * shown after the marks are published, never {@code hidden}: that is for tests outside the total. A mark that must not leave
 * has no file.
 */
final class GradescopeJson implements Format {
    @Override
    public String name() {
        return "gradescope";
    }

    @Override
    public String summary() {
        return "Gradescope results.json, one file per student";
    }

    @Override
    public String fileName() {
        return "gradescope";
    }

    @Override
    public boolean isFolder() {
        return true;
    }

    @Override
    public Written write(Order order) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        Map<Results.Submission, String> names = Pages.names(order.results().submissions());
        int max = order.max();
        for (Map.Entry<Results.Submission, String> entry : names.entrySet()) {
            Results.Submission one = entry.getKey();
            Optional<BigDecimal> mark = order.marks().of(one);
            if (mark.isPresent()) {
                files.put(entry.getValue() + ".json", JsonText.bytes(file(order, one, mark.get(), max)));
            }
        }
        return new Written(files, Written.held(order.results()));
    }

    private static ObjectNode file(Order order, Results.Submission one, BigDecimal mark, int max) {
        Results.Batch batch = order.results().batch();
        ObjectNode file = JsonText.object();
        file.put("score", Marks.number(mark));
        file.put("execution_time", Marks.number(one.cpu()));
        file.put("output", Shown.text(output(order, one, max)));
        file.put("visibility", "visible");
        file.put("stdout_visibility", "hidden");
        ObjectNode extra = file.putObject("extra_data");
        extra.put("student", Shown.line(one.student()));
        extra.put("submission", Shown.line(one.submission()));
        extra.put("outcome", one.outcome());
        extra.put("batch", batch.id());
        extra.put("generation", batch.generation());
        extra.put("suite_sha256", batch.suite());
        extra.put("protection", batch.protection());
        ArrayNode tests = file.putArray("tests");
        int number = 0;
        for (Results.Check check : one.checks()) {
            test(tests.addObject(), check, ++number);
        }
        return file;
    }

    private static String output(Order order, Results.Submission one, int max) {
        StringBuilder out = new StringBuilder(Order.comment(one)).append("; the score is the ");
        out.append(order.marks().word())
                .append(" mark of ")
                .append(max)
                .append(", outcome ")
                .append(one.outcome());
        one.messages().forEach(message -> out.append('\n').append(message));
        one.notes().forEach(note -> out.append("\nnote: ").append(note));
        return out.toString();
    }

    private static void test(ObjectNode test, Results.Check check, int number) {
        boolean passed = check.verdict().equals("PASSED");
        test.put("score", check.points());
        test.put("max_score", check.max());
        test.put("status", passed ? "passed" : "failed");
        test.put("name", Shown.line(check.title()));
        test.put("number", String.valueOf(number));
        test.put("output", Shown.text(Texts.evidence(check)));
        test.put("output_format", "text");
        test.putArray("tags").add(check.level()).add(check.visibility()).add(check.verdict());
        test.put("visibility", visibility(check));
        test.putObject("extra_data").put("id", check.id()).put("verdict", check.verdict());
    }

    private static String visibility(Results.Check check) {
        if (check.visibility().equals("public")) {
            return "visible";
        }
        return check.max() == 0 ? "hidden" : "after_published";
    }
}
