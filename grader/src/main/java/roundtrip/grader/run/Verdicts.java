package roundtrip.grader.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import roundtrip.grader.intake.Intake;
import roundtrip.grader.mark.Mark;
import roundtrip.grader.mark.Marking;
import roundtrip.grader.mark.Outcome;
import roundtrip.grader.mark.Weighed;
import roundtrip.kit.check.Verdict;

/** Turns what a bench holds into exactly one verdict for each planned check, and those into outcome and mark. Fails closed. */
final class Verdicts {
    private final Plan plan;
    private final int max;

    Verdicts(Plan plan, int max) {
        this.plan = plan;
        this.max = max;
    }

    /** For a submission of which nothing runs: every check waits for the outcome. */
    Assessment none(Outcome outcome, String sha256, List<String> messages, List<String> notes) {
        List<Assessment.Judged> all = plan.checks().stream()
                .map(planned ->
                        new Assessment.Judged(planned, new Verdict.Waiting(Verdict.Cause.outcome(outcome.word()))))
                .toList();
        return new Assessment(
                outcome, Marking.nothing(max), all, sha256, Duration.ZERO, Duration.ZERO, messages, notes);
    }

    /** When something of ours failed before any check could run, or the submission may not run. */
    Assessment broken(String cause) {
        List<Assessment.Judged> all = plan.checks().stream()
                .map(planned -> new Assessment.Judged(planned, new Verdict.Broken(cause)))
                .toList();
        return new Assessment(
                Outcome.BROKEN, mark(all), all, "", Duration.ZERO, Duration.ZERO, List.of(cause), List.of());
    }

    /** The same run with a verdict for each planned check: one that gave none is broken. Foreign ones stay, to be found. */
    Run complete(Run run) {
        Map<String, Verdict> all = new LinkedHashMap<>(run.verdicts());
        String why = "the check gave no verdict" + (run.ours().isEmpty() ? "" : ": " + run.ours());
        plan.checks().forEach(planned -> all.putIfAbsent(planned.card().id(), new Verdict.Broken(why)));
        return new Run(all, run.transcripts(), run.over(), run.ours(), run.cpu(), run.messages());
    }

    /** Of a complete run. */
    Assessment of(Confirm.Confirmed confirmed, Intake.Taken taken) {
        Run run = confirmed.run();
        Map<String, Verdict> seen = new LinkedHashMap<>(run.verdicts());
        List<Assessment.Judged> all = new ArrayList<>();
        for (Plan.Planned planned : plan.checks()) {
            String id = planned.card().id();
            Verdict verdict = Optional.ofNullable(seen.remove(id)).orElseThrow();
            all.add(new Assessment.Judged(
                    planned, verdict, Optional.ofNullable(confirmed.unstable().get(id))));
        }
        boolean foreign = !seen.isEmpty();
        List<String> told = new ArrayList<>(run.messages());
        if (foreign) {
            told.add("checks that nobody declared gave verdicts: " + seen.keySet());
        }
        Outcome outcome = foreign ? Outcome.BROKEN : outcome(run.over(), all);
        Mark mark = mark(all);
        Mark shown = foreign ? new Mark(mark.exact(), Optional.empty(), max) : mark;
        return new Assessment(outcome, shown, all, taken.sha256(), run.cpu(), confirmed.cpu(), told, taken.notes());
    }

    private Mark mark(List<Assessment.Judged> all) {
        return Marking.mark(
                all.stream()
                        .map(one -> new Weighed(
                                one.planned().isPublic(),
                                one.planned().card().points(),
                                one.verdict().isPassed(),
                                one.verdict() instanceof Verdict.Broken))
                        .toList(),
                max);
    }

    private static Outcome outcome(Optional<String> reached, List<Assessment.Judged> all) {
        if (all.stream().anyMatch(one -> one.verdict() instanceof Verdict.Broken)) {
            return Outcome.BROKEN;
        }
        Optional<String> over = reached;
        if (over.isEmpty()) {
            over = all.stream()
                    .map(Assessment.Judged::verdict)
                    .filter(Verdict.Waiting.class::isInstance)
                    .map(verdict -> ((Verdict.Waiting) verdict).cause())
                    .filter(cause -> !cause.isCheck())
                    .map(Verdict.Cause::name)
                    .findFirst();
        }
        return over.map(Verdicts::named).orElse(Outcome.GRADED);
    }

    private static Outcome named(String word) {
        for (Outcome outcome : Outcome.values()) {
            if (outcome.word().equals(word)) {
                return outcome;
            }
        }
        return Outcome.BROKEN;
    }
}
