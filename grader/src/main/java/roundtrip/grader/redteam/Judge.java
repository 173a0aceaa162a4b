package roundtrip.grader.redteam;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtrip.grader.exchange.Marks;
import roundtrip.grader.report.Results;

/** Compares what a submission got with what it deserves. */
final class Judge {
    private final Map<String, Results.Submission> carriers;
    private final Results.Submission reference;

    /** {@code carriers} were graded alone. */
    Judge(Map<String, Results.Submission> carriers, Results.Submission reference) {
        this.carriers = Map.copyOf(carriers);
        this.reference = reference;
    }

    List<String> faults(Row row, Expected expected, Results.Submission got) {
        List<String> faults = new ArrayList<>();
        if (!expected.outcomes().contains(got.outcome())) {
            faults.add("expected the outcome " + String.join(" or ", expected.outcomes()) + ", got " + got.outcome());
        }
        mark(row, expected, got, faults);
        Map<String, String> verdicts = verdicts(got);
        expected.verdicts().forEach((check, verdict) -> {
            if (!verdict.equals(verdicts.get(check))) {
                faults.add("expected " + check + " " + verdict + ", got " + verdicts.get(check));
            }
        });
        if (verdicts.containsValue("BROKEN") && expected.mark().rule() != Expected.Rule.WITHHELD) {
            faults.add("a check is BROKEN: a submission must not be able to do that: "
                    + got.checks().stream()
                            .filter(one -> one.verdict().equals("BROKEN"))
                            .map(one -> one.id() + ": " + one.cause())
                            .findFirst()
                            .orElse(""));
        }
        said(expected, got, faults);
        return faults;
    }

    private void mark(Row row, Expected expected, Results.Submission got, List<String> faults) {
        BigDecimal mark = got.mark().finalMark();
        Results.Submission carrier = carriers.get(row.carrier());
        switch (expected.mark().rule()) {
            case WITHHELD -> refuse(mark != null, "expected the mark to be withheld, got " + mark, faults);
            case PROVISIONAL -> provisional(got, carrier, faults);
            case EXACT -> same(expected.mark().exact(), mark, faults);
            case FULL -> {
                same(reference.mark().finalMark(), mark, faults);
                sameVerdicts(reference, got, faults);
            }
            case CARRIER -> {
                same(carrier == null ? null : carrier.mark().finalMark(), mark, faults);
                if (carrier != null) {
                    sameVerdicts(carrier, got, faults);
                }
            }
            case AT_MOST_CARRIER -> atMost(carrier, mark, faults);
        }
    }

    private static void atMost(Results.@Nullable Submission carrier, @Nullable BigDecimal mark, List<String> faults) {
        BigDecimal most = carrier == null ? null : carrier.mark().finalMark();
        refuse(
                mark == null || most == null || mark.compareTo(most) > 0,
                "expected at most the carrier's mark " + most + ", got " + mark,
                faults);
    }

    private static void provisional(Results.Submission got, Results.@Nullable Submission carrier, List<String> faults) {
        atMost(carrier, got.mark().finalMark(), faults);
        refuse(
                got.checks().stream().noneMatch(Results.Check::unstable),
                "expected a check that is unstable, got none",
                faults);
        refuse(!got.mark().provisional(), "expected a provisional mark, got one that counts", faults);
        refuse(Marks.whyNot(got).isEmpty(), "the mark would be exported before anybody looked", faults);
    }

    private static void same(@Nullable BigDecimal expected, @Nullable BigDecimal mark, List<String> faults) {
        boolean differs = expected == null || mark == null || expected.compareTo(mark) != 0;
        refuse(differs, "expected the mark " + expected + ", got " + mark, faults);
    }

    private static void sameVerdicts(Results.Submission expected, Results.Submission got, List<String> faults) {
        Map<String, String> wanted = verdicts(expected);
        Map<String, String> verdicts = verdicts(got);
        List<String> different = wanted.entrySet().stream()
                .filter(one -> !one.getValue().equals(verdicts.get(one.getKey())))
                .sorted(Map.Entry.comparingByKey())
                .map(one -> one.getKey() + " " + one.getValue() + " became " + verdicts.get(one.getKey()))
                .toList();
        refuse(!different.isEmpty(), "verdicts differ from the carrier's: " + String.join(", ", different), faults);
    }

    private static Map<String, String> verdicts(Results.Submission one) {
        return one.checks().stream().collect(Collectors.toMap(Results.Check::id, Results.Check::verdict));
    }

    private static void said(Expected expected, Results.Submission got, List<String> faults) {
        String told = told(got);
        for (String words : expected.says()) {
            refuse(!told.contains(words), "expected the report to say \"" + words + "\"", faults);
        }
        for (String words : expected.never()) {
            refuse(told.contains(words), "the report says \"" + words + "\"", faults);
        }
    }

    /** Everything that a report shows of this student's submission. */
    static String told(Results.Submission one) {
        List<String> all = new ArrayList<>(one.messages());
        all.addAll(one.notes());
        for (Results.Check check : one.checks()) {
            Results.Evidence evidence = check.evidence();
            all.add(check.id() + " " + check.verdict() + " " + check.cause());
            if (evidence != null) {
                all.add(evidence.got());
                all.add(evidence.transcript());
            }
        }
        return String.join("\n", all);
    }

    /** For a neighbour: it must have everything. */
    List<String> neighbour(Results.Submission got) {
        List<String> faults = new ArrayList<>();
        same(reference.mark().finalMark(), got.mark().finalMark(), faults);
        sameVerdicts(reference, got, faults);
        return faults.stream()
                .map(fault -> "the neighbour " + got.submission() + ": " + fault)
                .toList();
    }

    private static void refuse(boolean wrong, String fault, List<String> faults) {
        if (wrong) {
            faults.add(fault);
        }
    }
}
