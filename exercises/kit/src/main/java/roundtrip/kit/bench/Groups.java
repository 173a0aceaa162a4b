package roundtrip.kit.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import roundtrip.kit.check.Exercise;
import roundtrip.kit.check.Verdict;

/** The checks of a run by the steps of the README. */
final class Groups {
    private Groups() {}

    /** The checks of one step. */
    record Group(int step, String title, List<Bench.Judged> checks) {
        long count(Class<? extends Verdict> kind) {
            return checks.stream().filter(check -> kind.isInstance(check.verdict())).count();
        }

        boolean isPassed() {
            return checks.stream().allMatch(check -> check.verdict().isPassed() || !check.card().isBinding());
        }

        boolean isFailed() {
            return checks.stream()
                    .anyMatch(check -> check.card().isBinding()
                            && (check.verdict() instanceof Verdict.Failed || check.verdict() instanceof Verdict.Broken));
        }
    }

    static List<Group> of(Exercise exercise, List<Bench.Judged> judged) {
        Map<Integer, List<Bench.Judged>> bySteps =
                judged.stream().collect(Collectors.groupingBy(check -> check.card().step(), TreeMap::new, Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        bySteps.forEach((step, checks) -> groups.add(new Group(step, title(exercise, step), checks)));
        return groups;
    }

    private static String title(Exercise exercise, int step) {
        return step >= 1 && step <= exercise.steps().size() ? exercise.steps().get(step - 1) : "";
    }
}
