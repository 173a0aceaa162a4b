package roundtrip.grader.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import roundtrip.grader.bundle.ExerciseData;
import roundtrip.kit.bench.Bench;
import roundtrip.kit.bench.Hosts;
import roundtrip.kit.check.Level;
import roundtrip.kit.check.Verdict;
import roundtrip.kit.wire.Pace;

/** Runs chosen checks of an exercise on programs that somebody else starts, each for itself: needs are not asked for. */
public final class OneByOne {
    private final ExerciseData data;
    private final Plan plan;

    /** Throws {@link SuiteFault} where the exercise's suites are not as declared. */
    public OneByOne(ExerciseData data) {
        this.data = data;
        this.plan = Plan.of(data);
    }

    /** Ids of all checks of that level. */
    public Set<String> of(Level level) {
        Set<String> ids = new TreeSet<>();
        plan.checks().stream()
                .map(Plan.Planned::card)
                .filter(card -> card.level() == level)
                .forEach(card -> ids.add(card.id()));
        return ids;
    }

    public boolean has(String id) {
        return plan.checks().stream().anyMatch(one -> one.card().id().equals(id));
    }

    /** The verdicts of these checks; whoever made the hosts closes what they opened besides. */
    public Map<String, Verdict> run(Set<String> ids, Hosts hosts, String seed) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        try (Bench bench = new Bench(data.exercise(), hosts, seed, Pace.measured(), OneByOne::noCode, false)) {
            Suites.run(plan.methods(ids), bench);
            bench.judged().forEach(one -> verdicts.put(one.card().id(), one.verdict()));
        }
        return verdicts;
    }

    private static com.tngtech.archunit.core.domain.JavaClasses noCode() {
        throw new IllegalStateException("a program that nobody here wrote has no classes to look at");
    }
}
