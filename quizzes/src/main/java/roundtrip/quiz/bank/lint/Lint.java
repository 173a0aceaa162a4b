package roundtrip.quiz.bank.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import roundtrip.quiz.bank.Bank;
import roundtrip.quiz.bank.BankReader;
import roundtrip.quiz.bank.Finding;
import roundtrip.quiz.bank.Reading;
import roundtrip.quiz.bank.Revision;
import roundtrip.quiz.bank.Revisions;

/** Reads a bank and applies all rules. */
public final class Lint {

    private Lint() {}

    /** All findings about a bank's files, given by name. */
    public static Report of(Map<String, byte[]> files) {
        BankReader reader = new BankReader();
        Optional<Reading> reading = reader.read(files);
        List<Finding> findings = new ArrayList<>(reader.findings());
        reading.ifPresent(read -> findings.addAll(apply(read)));
        return new Report(reading.map(Reading::bank), findings);
    }

    /** A record of the items' versions as they are now; empty where an edit lacks a new rev, or a file its form. */
    public static Optional<String> renewed(Map<String, byte[]> files) {
        return new BankReader().read(files).flatMap(reading -> {
            Rules rules = new Rules();
            Versions.check(reading, rules);
            boolean sound = rules.findings().stream().allMatch(it -> it.rule().equals(Versions.NOT_RECORDED));
            Map<String, Revision> before = reading.revisions().orElse(Map.of());
            return sound
                    ? Optional.of(
                            Revisions.text(Revisions.renewed(reading.bank().items(), before)))
                    : Optional.empty();
        });
    }

    private static List<Finding> apply(Reading reading) {
        Rules rules = new Rules();
        References.check(reading, rules);
        Options.check(reading, rules);
        Texts.check(reading, rules);
        Spelling.check(reading.items(), reading.bank().spelling(), rules);
        Quizzing.check(reading, rules);
        Locales.check(reading, rules);
        Versions.check(reading, rules);
        if (Values.check(reading.items(), rules)) {
            Style.check(reading, rules);
            Stems.check(reading.items(), rules);
            Balance.check(reading, rules);
        }
        return rules.findings();
    }

    /**
     * What lint says.
     *
     * @param bank empty if some file does not fit the schema
     */
    public record Report(Optional<Bank> bank, List<Finding> findings) {

        public Report {
            findings = List.copyOf(findings);
        }

        public List<Finding> errors() {
            return of(Finding.Severity.ERROR);
        }

        public List<Finding> warnings() {
            return of(Finding.Severity.WARNING);
        }

        private List<Finding> of(Finding.Severity severity) {
            return findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .toList();
        }
    }
}
