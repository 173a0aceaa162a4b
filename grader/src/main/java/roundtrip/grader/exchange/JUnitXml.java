package roundtrip.grader.exchange;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import roundtrip.grader.report.Results;

/**
 * JUnit XML, one suite per student. A check that is not started is a failure, so that a stub is never green; so is a submission
 * of which no check ran. BROKEN is an error, WAITING is skipped.
 */
final class JUnitXml implements Format {
    @Override
    public String name() {
        return "junit";
    }

    @Override
    public String summary() {
        return "JUnit XML for build servers: one suite per student, points as properties";
    }

    @Override
    public String fileName() {
        return "junit.xml";
    }

    @Override
    public Written write(Order order) {
        Results results = order.results();
        Xml xml = new Xml().open("testsuites").with("name", results.batch().exercise());
        results.submissions().forEach(one -> suite(xml, order, one));
        byte[] bytes = xml.close().end().getBytes(StandardCharsets.UTF_8);
        return Written.one(fileName(), bytes, Written.held(results));
    }

    private static void suite(Xml xml, Order order, Results.Submission one) {
        boolean nothingRan = one.checks().isEmpty();
        boolean broken = one.outcome().equals("broken");
        xml.open("testsuite")
                .with("name", one.student())
                .with("tests", nothingRan ? 1 : one.checks().size())
                .with("failures", nothingRan ? (broken ? 0 : 1) : count(one, "FAILED") + count(one, "NOT_STARTED"))
                .with("errors", nothingRan ? (broken ? 1 : 0) : count(one, "BROKEN"))
                .with("skipped", count(one, "WAITING"))
                .with("time", one.cpu().toPlainString())
                .with("timestamp", order.results().batch().started());
        xml.open("properties");
        property(xml, "label", one.label());
        property(xml, "submission", one.submission());
        property(xml, "outcome", one.outcome());
        property(xml, "protection", order.results().batch().protection());
        property(xml, "points", one.points().earned() + "/" + one.points().max());
        order.marks()
                .of(one)
                .ifPresent(mark -> property(
                        xml,
                        "mark-" + order.marks().word(),
                        plain(mark) + "/" + one.mark().max()));
        xml.close();
        if (nothingRan) {
            String message = String.join("\n", one.messages());
            xml.open("testcase").with("classname", order.results().batch().exercise());
            xml.with("name", "submission").with("time", "0");
            xml.open(broken ? "error" : "failure").with("type", one.outcome()).with("message", firstLine(message, one));
            xml.text(message).close();
        }
        one.checks().forEach(check -> check(xml, order.results().batch(), check));
        xml.close();
    }

    private static void check(Xml xml, Results.Batch batch, Results.Check check) {
        xml.open("testcase").with("classname", batch.exercise()).with("name", check.id());
        xml.with("time", "0").open("properties");
        property(xml, "points", check.points() + "/" + check.max());
        property(xml, "sentence", check.sentence());
        if (check.unstable()) {
            property(xml, "unstable", "true");
        }
        xml.close();
        String cause = check.cause() == null ? "" : check.cause();
        switch (check.verdict()) {
            case "PASSED" -> {}
            case "WAITING" ->
                xml.open("skipped").with("message", "waits for " + cause).close();
            case "FAILED" -> problem(xml, "failure", check, got(check), evidence(check));
            case "NOT_STARTED" -> problem(xml, "failure", check, cause, cause);
            default -> problem(xml, "error", check, cause, cause);
        }
        xml.close();
    }

    private static void problem(Xml xml, String element, Results.Check check, String message, String text) {
        xml.open(element).with("type", check.verdict()).with("message", check.title() + ": " + message);
        xml.text(text);
    }

    private static String got(Results.Check check) {
        Results.Evidence evidence = check.evidence();
        return evidence == null ? "" : "expected " + evidence.expected() + ", got " + evidence.got();
    }

    private static String evidence(Results.Check check) {
        return Texts.evidence(check);
    }

    private static void property(Xml xml, String name, String value) {
        xml.open("property").with("name", name).with("value", value).close();
    }

    private static long count(Results.Submission one, String verdict) {
        return one.checks().stream()
                .filter(check -> check.verdict().equals(verdict))
                .count();
    }

    private static String firstLine(String message, Results.Submission one) {
        List<String> lines = message.lines().toList();
        return lines.isEmpty() ? one.outcome() : lines.get(0);
    }

    private static String plain(BigDecimal mark) {
        return Marks.number(mark).toPlainString();
    }
}
