package roundtrip.grader.mark;

import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import roundtrip.grader.sandbox.ProtectionLevel;

/** Reads {@code policy.yml}; what is wrong is refused with its line and the offending value. */
public final class PolicyReader {
    private static final Map<String, RoundingMode> MODES = modes();

    private final Collection<String> checks;

    private PolicyReader(Collection<String> checks) {
        this.checks = checks;
    }

    /**
     * {@code where} names the text in messages.
     *
     * @param checksOf the ids of all checks of an exercise, empty where there is no such exercise
     */
    public static Policy read(String text, String where, Function<String, Set<String>> checksOf) {
        Part part = Part.of(
                where,
                "the policy",
                YamlTree.read(text, where),
                "policy",
                "exercise",
                "require-protection",
                "mark",
                "weights",
                "gates",
                "bonus",
                "deductions",
                "late",
                "extensions",
                "visibility");
        part.required("policy").matching("1", "version 1");
        Part.Field exercise = part.required("exercise");
        Set<String> checks = checksOf.apply(exercise.text());
        if (checks.isEmpty()) {
            throw exercise.fault("the exercise that is graded");
        }
        return new PolicyReader(checks).policy(part);
    }

    private Policy policy(Part part) {
        Optional<Late> late = part.part("late", LateReader.FIELDS).map(LateReader::late);
        return new Policy(
                part.required("exercise").text(),
                part.optional("require-protection").map(field -> field.oneOf(levels())),
                part.part("mark", "max", "round", "mode", "floor")
                        .map(PolicyReader::scale)
                        .orElseGet(Policy.Scale::standard),
                part.part("weights").map(this::weights).orElse(Map.of()),
                part.parts("gates", "unless-passed", "cap").stream()
                        .map(one -> new Policy.Gate(
                                ids(one, "unless-passed"), one.required("cap").amount()))
                        .toList(),
                part.parts("bonus", "checks", "points", "total-at-most").stream()
                        .map(one -> new Policy.Bonus(
                                ids(one, "checks"),
                                one.required("points").amount(),
                                one.optional("total-at-most").map(Part.Field::amount)))
                        .toList(),
                part.parts("deductions", "unless-passed", "points").stream()
                        .map(one -> new Policy.Deduction(
                                ids(one, "unless-passed"),
                                one.required("points").amount()))
                        .toList(),
                late,
                part.optional("extensions")
                        .map(field -> field.matching(
                                "[A-Za-z0-9._-]+\\.csv", "a file beside the policy such as extensions.csv"))
                        .orElse(""),
                part.has("visibility")
                        ? Optional.of(
                                new Visibility(part
                                        .parts(
                                                "visibility",
                                                "what",
                                                "from",
                                                "attempts-at-most",
                                                "per",
                                                "after-last-extension")
                                        .stream()
                                        .map(one -> VisibilityReader.rule(one, late))
                                        .toList()))
                        : Optional.empty());
    }

    private static Policy.Scale scale(Part part) {
        Policy.Scale standard = Policy.Scale.standard();
        Optional<Part.Field> round = part.optional("round");
        round.map(field -> field.decimal("a step such as 0.1"))
                .filter(step -> step.signum() == 0)
                .ifPresent(zero -> {
                    throw round.get().fault("a step above 0 such as 0.1");
                });
        return new Policy.Scale(
                part.optional("max").map(field -> field.whole(1, 1000)),
                round.map(field -> field.decimal("a step such as 0.1")).orElse(standard.round()),
                part.optional("mode").map(field -> field.oneOf(MODES)).orElse(standard.mode()),
                part.optional("floor").map(Part.Field::amount).orElse(standard.floor()));
    }

    private Map<String, Fraction> weights(Part part) {
        part.each(field -> field)
                .keySet()
                .forEach(
                        id -> known(id, part.fault(id, "expected " + unknown(id) + " in weights, got \"" + id + "\"")));
        return part.each(field -> field.fraction("a factor such as 2 or 0.5"));
    }

    private List<String> ids(Part part, String name) {
        return part.texts(name).stream()
                .map(field -> known(field.text(), field.fault(unknown(field.text()))))
                .toList();
    }

    private String known(String id, PolicyFault otherwise) {
        if (!checks.contains(id)) {
            throw otherwise;
        }
        return id;
    }

    private String unknown(String id) {
        return "a check of the exercise, such as " + String.join(", ", Near.to(id, checks)) + ",";
    }

    private static Map<String, ProtectionLevel> levels() {
        Map<String, ProtectionLevel> levels = new LinkedHashMap<>();
        for (ProtectionLevel level : ProtectionLevel.values()) {
            levels.put(level.name(), level);
        }
        return levels;
    }

    private static Map<String, RoundingMode> modes() {
        return List.of(
                        RoundingMode.HALF_UP,
                        RoundingMode.HALF_EVEN,
                        RoundingMode.HALF_DOWN,
                        RoundingMode.UP,
                        RoundingMode.DOWN)
                .stream()
                .collect(Collectors.toMap(
                        mode -> mode.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                        mode -> mode,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
