package roundtrip.grader.run;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import roundtrip.grader.bundle.ExerciseData;
import roundtrip.kit.check.Check;
import roundtrip.kit.check.CheckCard;
import roundtrip.kit.check.Suite;

/** The checks of one exercise, fixed before anything runs. */
public final class Plan {
    /** A check and the half it belongs to. */
    public record Planned(CheckCard card, boolean isPublic) {}

    private final List<Class<?>> suites;
    private final List<Planned> checks;

    private Plan(List<Class<?>> suites, List<Planned> checks) {
        this.suites = List.copyOf(suites);
        this.checks = List.copyOf(checks);
    }

    /** Compares what the suites hold with what {@code exercise.yml} and {@code suite.yml} declare; throws {@link SuiteFault}. */
    public static Plan of(ExerciseData data) {
        List<Class<?>> open = List.of(suite(data.exercise().suite(), data));
        List<Class<?>> hidden = new ArrayList<>();
        data.hiddenSuites().forEach(name -> hidden.add(suite(name, data)));
        List<Planned> all = new ArrayList<>();
        all.addAll(planned(open, data.exercise().checks(), "exercise.yml", true));
        all.addAll(planned(hidden, data.hiddenChecks(), "suite.yml", false));
        Set<String> ids = new HashSet<>();
        for (Planned one : all) {
            if (!ids.add(one.card().id())) {
                throw new SuiteFault("the check " + one.card().id() + " of " + data.slug() + " is there twice");
            }
        }
        if (all.isEmpty()) {
            throw new SuiteFault("the suites of " + data.slug() + " hold no check");
        }
        return new Plan(Stream.concat(open.stream(), hidden.stream()).toList(), all);
    }

    /** The methods of these checks, or of all when none is named. */
    List<Method> methods(Set<String> only) {
        return suites.stream()
                .flatMap(suite -> Arrays.stream(suite.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Check.class))
                .filter(method ->
                        only.isEmpty() || only.contains(CheckCard.of(method).id()))
                .toList();
    }

    /** These checks and whatever they need, directly or not. */
    Set<String> withNeeds(Set<String> ids) {
        Set<String> all = new LinkedHashSet<>();
        ids.forEach(id -> addNeeds(id, all));
        return all;
    }

    private void addNeeds(String id, Set<String> all) {
        if (all.add(id)) {
            checks.stream()
                    .map(Planned::card)
                    .filter(card -> card.id().equals(id))
                    .forEach(card -> card.needs().forEach(need -> addNeeds(need, all)));
        }
    }

    /** Other checks that need one of these, directly or not. */
    Set<String> dependents(Set<String> ids) {
        return checks.stream()
                .map(one -> one.card().id())
                .filter(id -> !ids.contains(id))
                .filter(id -> withNeeds(Set.of(id)).stream().anyMatch(ids::contains))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** In the order of the reports: public ones by step, then hidden ones by step. */
    public List<Planned> checks() {
        return checks;
    }

    private static Class<?> suite(String name, ExerciseData data) {
        try {
            Class<?> suite = Class.forName(name, false, Plan.class.getClassLoader());
            Suite about = suite.getAnnotation(Suite.class);
            if (about == null || !about.exercise().equals(data.slug())) {
                throw new SuiteFault("expected " + name + " to be a @Suite of " + data.slug() + ", got "
                        + (about == null ? "no @Suite" : about.exercise()));
            }
            return suite;
        } catch (ClassNotFoundException e) {
            throw new SuiteFault("the suite " + name + " of " + data.slug() + " is not on the grader's class path");
        }
    }

    private static List<Planned> planned(List<Class<?>> suites, List<String> declared, String file, boolean isPublic) {
        List<CheckCard> cards = suites.stream()
                .flatMap(suite -> CheckCard.of(suite).stream())
                .sorted(Comparator.comparingInt(CheckCard::step).thenComparing(CheckCard::id))
                .toList();
        Set<String> there = new TreeSet<>(cards.stream().map(CheckCard::id).toList());
        if (!there.equals(new TreeSet<>(declared)) || cards.size() != declared.size()) {
            throw new SuiteFault("expected the checks of " + suites + " to be those of " + file + " "
                    + new TreeSet<>(declared) + ", got " + there);
        }
        return cards.stream().map(card -> new Planned(card, isPublic)).toList();
    }
}
