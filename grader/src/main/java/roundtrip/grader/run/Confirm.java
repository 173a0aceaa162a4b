package roundtrip.grader.run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtrip.grader.mark.Outcome;
import roundtrip.kit.check.CheckCard;
import roundtrip.kit.check.Verdict;

/**
 * Runs again what would cost points: once, and where that disagrees three times more. Two failures and no success stand; anything
 * else is unstable. What broke on our side runs again once before it stands.
 */
final class Confirm {
    private static final int MORE = 3;
    private static final Set<String> STAND = Set.of(
            Outcome.OVER_CPU.word(), Outcome.OVER_MEMORY.word(), Outcome.OVER_DISK.word(), Outcome.OVER_OUTPUT.word());

    /** Runs some checks once more in a fresh box; {@code alone} means without neighbours. */
    interface Again {
        Run run(Set<String> ids, boolean alone) throws Exception;
    }

    /** The verdicts that stand, what is unstable among them, and what it took to know. */
    record Confirmed(Run run, Map<String, Unstable> unstable, Duration cpu) {}

    private final Plan plan;
    private final Duration wall;
    private final Again again;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private Duration cpu = Duration.ZERO;

    /** {@code wall} is the limit of one run. */
    Confirm(Plan plan, Duration wall, Again again) {
        this.plan = plan;
        this.wall = wall;
        this.again = again;
    }

    /** {@code first} holds a verdict for each planned check. */
    Confirmed confirm(Run first) throws Exception {
        Run ours = withoutBroken(first);
        Set<String> suspects = suspects(ours);
        if (suspects.isEmpty()) {
            return new Confirmed(ours, Map.of(), cpu);
        }
        boolean alone = isLate(ours, suspects);
        suspects.forEach(id -> tally(id).add(ours, id));
        Run second = run(plan.withNeeds(suspects), alone);
        suspects.forEach(id -> tally(id).add(second, id));
        Set<String> open = new LinkedHashSet<>(suspects);
        open.removeIf(id -> tally(id).failed >= 2);
        if (open.isEmpty()) {
            return new Confirmed(ours, Map.of(), cpu);
        }
        Set<String> wanted = new LinkedHashSet<>(open);
        plan.dependents(open).stream()
                .filter(id -> isWaitingForCheck(ours.verdicts().get(id)))
                .forEach(wanted::add);
        boolean alwaysOver = second.over().isPresent();
        for (int i = 0; i < MORE; i++) {
            Run more = run(plan.withNeeds(wanted), alone);
            wanted.forEach(id -> tally(id).add(more, id));
            alwaysOver |= more.over().isPresent();
        }
        return judged(ours, wanted, alwaysOver);
    }

    private Run run(Set<String> ids, boolean alone) throws Exception {
        Run run = again.run(ids, alone);
        cpu = cpu.plus(run.cpu());
        return run;
    }

    private Tally tally(String id) {
        return tallies.computeIfAbsent(id, key -> new Tally());
    }

    private Run withoutBroken(Run first) throws Exception {
        Set<String> broken = new LinkedHashSet<>();
        first.verdicts().forEach((id, verdict) -> {
            if (verdict instanceof Verdict.Broken) {
                broken.add(id);
            }
        });
        if (broken.isEmpty()) {
            return first;
        }
        Set<String> wanted = new LinkedHashSet<>(broken);
        plan.dependents(broken).stream()
                .filter(id -> isWaitingForCheck(first.verdicts().get(id)))
                .forEach(wanted::add);
        Run fresh = run(plan.withNeeds(wanted), false);
        Map<String, Verdict> verdicts = new LinkedHashMap<>(first.verdicts());
        for (String id : wanted) {
            Verdict verdict = fresh.verdicts().get(id);
            if (verdict != null && !(verdict instanceof Verdict.Broken)) {
                verdicts.put(id, verdict);
            }
        }
        return new Run(verdicts, Map.of(), first.over().or(fresh::over), fresh.ours(), first.cpu(), first.messages());
    }

    private Set<String> suspects(Run run) {
        String over = run.over().orElse("");
        boolean worked = run.cpu().compareTo(wall.dividedBy(2)) > 0;
        if (STAND.contains(over) || (over.equals(Outcome.OVER_TIME.word()) && worked)) {
            return Set.of();
        }
        Set<String> suspects = new LinkedHashSet<>();
        for (Plan.Planned planned : plan.checks()) {
            CheckCard card = planned.card();
            if (card.isBinding() && isLost(run.verdicts().get(card.id()))) {
                suspects.add(card.id());
            }
        }
        return suspects;
    }

    private static boolean isLost(@Nullable Verdict verdict) {
        return verdict instanceof Verdict.Failed
                || (verdict instanceof Verdict.Waiting waiting
                        && !waiting.cause().isCheck());
    }

    private static boolean isWaitingForCheck(@Nullable Verdict verdict) {
        return verdict instanceof Verdict.Waiting waiting && waiting.cause().isCheck();
    }

    private static boolean isLate(Run run, Set<String> suspects) {
        return run.over().filter(Outcome.OVER_TIME.word()::equals).isPresent()
                || suspects.stream()
                        .map(run.verdicts()::get)
                        .anyMatch(verdict -> verdict instanceof Verdict.Failed failed
                                && failed.evidence().late());
    }

    private Confirmed judged(Run run, Set<String> wanted, boolean over) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>(run.verdicts());
        Map<String, Unstable> unstable = new LinkedHashMap<>();
        for (String id : wanted) {
            Tally tally = tally(id);
            if (tally.passed == 0 && tally.failed >= 2) {
                tally.failure.ifPresent(failure -> verdicts.put(id, failure));
            } else if (tally.passed + tally.failed > 0) {
                verdicts.put(id, new Verdict.Passed());
                unstable.put(id, tally.unstable());
            }
        }
        Run judged = new Run(
                verdicts, Map.of(), over ? run.over() : Optional.empty(), run.ours(), run.cpu(), run.messages());
        return new Confirmed(judged, unstable, cpu);
    }

    /** How one check went over all runs; runs that could not try it count neither way. */
    private static final class Tally {
        private int passed;
        private int failed;
        private Optional<Verdict.Failed> failure = Optional.empty();
        private List<String> passing = List.of();

        void add(Run run, String id) {
            Verdict verdict = run.verdicts().get(id);
            if (verdict != null && verdict.isPassed()) {
                passed++;
                passing = passing.isEmpty() ? run.transcripts().getOrDefault(id, List.of()) : passing;
            } else if (verdict instanceof Verdict.Failed found) {
                failed++;
                failure = failure.isEmpty() ? Optional.of(found) : failure;
            } else if (isLost(verdict)) {
                failed++;
            }
        }

        Unstable unstable() {
            return new Unstable(passed, failed, failure.map(Verdict.Failed::evidence), passing);
        }
    }
}
