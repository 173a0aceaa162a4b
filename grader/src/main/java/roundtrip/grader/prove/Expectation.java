package roundtrip.grader.prove;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import roundtrip.grader.bundle.Solution;
import roundtrip.grader.run.Assessment;
import roundtrip.grader.run.Plan;
import roundtrip.kit.check.Verdict;

/** What must come out for one solution, and what is wrong with what came out. ADVICE is not counted. */
public final class Expectation {
    private Expectation() {}

    static List<String> faults(Solution solution, Assessment got) {
        List<String> faults = new ArrayList<>();
        switch (solution.kind()) {
            case STUB ->
                others(got, v -> v instanceof Verdict.NotStarted || v instanceof Verdict.Waiting)
                        .forEach(one -> faults.add("expected not started or waiting, got " + told(one)));
            case RIGHT ->
                others(got, Verdict::isPassed).forEach(one -> faults.add("expected passed, got " + told(one)));
            case MUTANT -> mutantFaults(solution, got, faults);
        }
        if (!got.messages().isEmpty() && !faults.isEmpty()) {
            faults.addAll(got.messages());
        }
        return faults;
    }

    private static void mutantFaults(Solution solution, Assessment got, List<String> faults) {
        Set<String> failed = failed(got);
        Set<String> missing = new TreeSet<>(solution.fails());
        missing.removeAll(failed);
        missing.forEach(id -> faults.add("expected " + id + " to fail, got "
                + got.checks().stream()
                        .filter(one -> one.id().equals(id))
                        .map(one -> one.verdict().word())
                        .findFirst()
                        .orElse("no such check")));
        others(got, Verdict::isPassed).stream()
                .filter(one -> !solution.fails().contains(one.id()) || !(one.verdict() instanceof Verdict.Failed))
                .filter(one -> !waitsForACheck(one.verdict()))
                .filter(one -> !missing.contains(one.id()))
                .forEach(one -> faults.add("expected passed, or waiting for a failed check, got " + told(one)));
    }

    static Set<String> failed(Assessment got) {
        return got.checks().stream()
                .filter(one -> one.planned().card().isBinding() && one.verdict() instanceof Verdict.Failed)
                .map(Assessment.Judged::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The ids that pass when exactly {@code fails} fail: all but those and what needs one of them, however far. */
    public static Set<String> passing(Plan plan, Collection<String> fails) {
        Set<String> not = new HashSet<>(fails);
        boolean grown = true;
        while (grown) {
            grown = plan.checks().stream()
                            .map(Plan.Planned::card)
                            .filter(card -> card.needs().stream().anyMatch(not::contains))
                            .filter(card -> not.add(card.id()))
                            .count()
                    > 0;
        }
        return plan.checks().stream()
                .map(planned -> planned.card().id())
                .filter(id -> !not.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Assessment.Judged> others(Assessment got, Predicate<Verdict> expected) {
        return got.checks().stream()
                .filter(one -> one.planned().card().isBinding() && !expected.test(one.verdict()))
                .toList();
    }

    private static boolean waitsForACheck(Verdict verdict) {
        return verdict instanceof Verdict.Waiting waiting && waiting.cause().isCheck();
    }

    private static String told(Assessment.Judged one) {
        String why = "";
        if (one.verdict() instanceof Verdict.Failed failed) {
            why = ": sent " + failed.evidence().sent() + ", expected "
                    + failed.evidence().expected() + ", got "
                    + failed.evidence().got();
        } else if (one.verdict() instanceof Verdict.Broken broken) {
            why = ": " + broken.cause();
        } else if (one.verdict() instanceof Verdict.Waiting waiting) {
            why = " for " + waiting.cause();
        }
        return one.verdict().word() + " of " + one.id() + why;
    }
}
