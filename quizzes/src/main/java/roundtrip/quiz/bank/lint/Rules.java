package roundtrip.quiz.bank.lint;

import java.util.ArrayList;
import java.util.List;
import roundtrip.quiz.bank.Finding;
import roundtrip.quiz.bank.Finding.Severity;
import roundtrip.quiz.bank.Located;

/** Where rules put what they find; findings that an item waives are dropped. */
final class Rules {

    private final List<Finding> findings = new ArrayList<>();

    void error(Located item, String within, String rule, String message) {
        add(Severity.ERROR, item, within, rule, message);
    }

    void warning(Located item, String within, String rule, String message) {
        add(Severity.WARNING, item, within, rule, message);
    }

    /** An error that no item can waive. */
    void firm(Located item, String within, String rule, String message) {
        findings.add(item.finding(Severity.ERROR, rule, within, message));
    }

    private void add(Severity severity, Located item, String within, String rule, String message) {
        if (!item.waives(rule)) {
            findings.add(item.finding(severity, rule, within, message));
        }
    }

    void bank(Severity severity, String rule, String file, String message) {
        findings.add(new Finding(severity, rule, file, 0, "", message));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
