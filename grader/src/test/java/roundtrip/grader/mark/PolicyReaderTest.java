package roundtrip.grader.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import roundtrip.grader.sandbox.ProtectionLevel;

class PolicyReaderTest {
    private static final String WHOLE = """
            policy: 1
            exercise: 05-seven-methods
            require-protection: L2
            mark:      { max: 20, round: 0.5, mode: half-even, floor: 1 }
            weights:   { pub-a: 2 }                   # factor on the points declared in the exercise; default 1
            gates:     [ { unless-passed: [pub-b], cap: 3 } ]
            bonus:     [ { checks: [advice], points: 0.5, total-at-most: 10 } ]
            deductions: [ { unless-passed: hid-a, points: 5% } ]
            late:
              due: 2026-12-01T23:59:00+01:00[Europe/Berlin]
              cut-off: 2026-12-08T23:59:00+01:00[Europe/Berlin]
              grace: PT15M
              curve: { per: P1D, subtract: 10%, floor: 50% }
              slip-days: { budget: 4, order: as-handed-in }
              counts: last
            extensions: extensions.csv
            visibility:
              - { what: public-checks,   from: always }
              - { what: hidden-ids,      from: always, attempts-at-most: 5, per: P1D }
              - { what: hidden-evidence, from: cut-off, after-last-extension: true }
            """;

    @Test
    void readsEveryKey() {
        Policy policy = read(WHOLE);

        assertThat(policy)
                .isEqualTo(new Policy(
                        "05-seven-methods",
                        Optional.of(ProtectionLevel.L2),
                        new Policy.Scale(Optional.of(20), new BigDecimal("0.5"), RoundingMode.HALF_EVEN, points("1")),
                        Map.of("pub-a", Fraction.of(2, 1)),
                        List.of(new Policy.Gate(List.of("pub-b"), points("3"))),
                        List.of(new Policy.Bonus(List.of("advice"), points("0.5"), Optional.of(points("10")))),
                        List.of(new Policy.Deduction(List.of("hid-a"), percent(5))),
                        Optional.of(new Late(
                                Samples.at("2026-12-01T22:59:00Z"),
                                Optional.of(Samples.at("2026-12-08T22:59:00Z")),
                                Duration.ofMinutes(15),
                                Optional.of(new Curve(
                                        Optional.of(new Curve.PerPeriod(Duration.ofDays(1), percent(10))),
                                        Optional.empty(),
                                        percent(50))),
                                Optional.of(4),
                                Late.Counts.LAST)),
                        "extensions.csv",
                        Optional.of(new Visibility(List.of(
                                new Visibility.Rule(
                                        Visibility.Part.PUBLIC_CHECKS,
                                        new Visibility.Always(),
                                        false,
                                        Optional.empty()),
                                new Visibility.Rule(
                                        Visibility.Part.HIDDEN_IDS,
                                        new Visibility.Always(),
                                        false,
                                        Optional.of(new Visibility.Budget(5, Duration.ofDays(1)))),
                                new Visibility.Rule(
                                        Visibility.Part.HIDDEN_EVIDENCE,
                                        new Visibility.At(Samples.at("2026-12-08T22:59:00Z")),
                                        true,
                                        Optional.empty()))))));
    }

    @Test
    void theSmallestPolicyIsTheDefault() {
        assertThat(Samples.policy()).isEqualTo(Policy.standard("05-seven-methods"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "require-protection: L9 | line 3: expected one of L0, L1, L2, L3 in require-protection, got \"L9\"",
                "marks: {max: 3} | line 3: expected one of policy, exercise, require-protection, mark, weights, gates, bonus,"
                        + " deductions, late, extensions, visibility in the policy, got \"marks\"",
                "mark: {max: 0} | line 3: expected a whole number from 1 to 1000 in mark.max, got \"0\"",
                "mark: {round: 0} | line 3: expected a step above 0 such as 0.1 in mark.round, got \"0\"",
                "mark: {mode: near} | line 3: expected one of half-up, half-even, half-down, up, down in mark.mode, got \"near\"",
                "mark: {floor: -1} | line 3: expected points or a percentage such as 0.5 or 10% in mark.floor, got \"-1\"",
                "mark: 3 | line 3: expected fields in mark, got \"3\"",
                "weights: {pub-aa: 2} | line 3: expected a check of the exercise, such as pub-a, pub-b, pub-c, pub-d, hid-a,"
                        + " in weights, got \"pub-aa\"",
                "weights: {pub-a: x} | line 3: expected a factor such as 2 or 0.5 in weights.pub-a, got \"x\"",
                "gates: [{unless-passed: nope, cap: 3}] | line 3: expected a check of the exercise",
                "gates: [{unless-passed: pub-a}] | line 3: gates lacks the field cap",
                "gates: {cap: 3} | line 3: expected a list in gates, got fields [cap]",
                "gates: [{unless-passed: [], cap: 3}] | line 3: expected at least one check in gates.unless-passed, got none",
                "bonus: [{checks: pub-a, points: 1e9}] | line 3: expected points or a percentage such as 0.5 or 10% in bonus.points",
                "late: {grace: PT1H} | line 3: late lacks the field due",
                "late: {due: tomorrow} | line 3: expected a time with its offset such as 2026-12-01T23:59:00+01:00[Europe/Berlin]"
                        + " in late.due, got \"tomorrow\"",
                "late: {due: \"2026-12-01T23:59:00\"} | line 3: expected a time with its offset",
                "late: {due: \"2026-07-01T23:59:00+01:00[Europe/Berlin]\"} | line 3: expected the offset +02:00, which Europe/Berlin"
                        + " has at that time, in late.due",
                "late: {due: \"2026-07-01T23:59:00+01:00[Europe/Nowhere]\"} | line 3: expected a time zone such as Europe/Berlin",
                "late: {due: \"2026-12-01T12:00:00Z\", cut-off: \"2026-12-01T11:00:00Z\"} | line 3: expected a time at or after due",
                "late: {due: \"2026-12-01T12:00:00Z\", grace: 15} | line 3: expected a duration such as PT15M or P1D in late.grace",
                "late: {due: \"2026-12-01T12:00:00Z\", counts: first} | line 3: expected one of best, last, last-before-due",
                "late: {due: \"2026-12-01T12:00:00Z\", curve: {floor: 1}} | line 3: expected per and subtract, tiers, or cap-at",
                "late: {due: \"2026-12-01T12:00:00Z\", curve: {per: P1D}} | line 3: late.curve lacks the field subtract",
                "late: {due: \"2026-12-01T12:00:00Z\", curve: {per: PT0S, subtract: 1}} | line 3: expected a duration longer than nothing",
                "late: {due: \"2026-12-01T12:00:00Z\", curve: {tiers: [{up-to: P2D, subtract: 2}, {up-to: P1D, subtract: 3}]}} |"
                        + " line 3: expected a longer time than the tier before",
                "late: {due: \"2026-12-01T12:00:00Z\", curve: {tiers: [{up-to: P1D, subtract: 2}, {up-to: P2D, subtract: 1}]}} |"
                        + " line 3: expected at least what the tier before takes, 2,",
                "late: {due: \"2026-12-01T12:00:00Z\", slip-days: {budget: 4, order: best}} | line 3: expected as-handed-in",
                "extensions: ../secret.csv | line 3: expected a file beside the policy such as extensions.csv",
                "visibility: [{what: everything, from: always}] | line 3: expected one of public-checks, hidden-ids, hidden-evidence",
                "visibility: [{what: hidden-ids, from: due}] | line 3: expected a policy with late.due in visibility.from, got \"due\"",
                "visibility: [{what: hidden-ids, from: cut-off}] | line 3: expected a policy with late.cut-off",
                "visibility: [{what: hidden-ids, from: always, per: P1D}] | line 3: visibility lacks the field attempts-at-most",
                "mark: {max: 1, max: 2} | line 3: the field \"max\" is there twice",
                "mark: &a {max: 1} | line 3: anchors and aliases",
                "mark: *a | line 3: anchors and aliases",
                "mark: !!java.net.URL {max: 1} | line 3: tags are not read, got \"tag:yaml.org,2002:java.net.URL\"",
                "mark: {max: !!str 1} | line 3: tags are not read",
                "mark: [[[[[[[[[[1]]]]]]]]]] | line 3: expected at most 8 levels, got more",
                "mark: {max: 1 | line 4: this is not YAML",
            })
    void saysWhereAndWhat(String line, String message) {
        assertThatThrownBy(() -> Samples.policy(line))
                .isInstanceOf(PolicyFault.class)
                .hasMessageStartingWith("policy.yml, " + message);
    }

    @Test
    void refusesWhatIsTooLongOrNothingOrOfAnotherExercise() {
        assertThatThrownBy(() -> Samples.policy("#" + "x".repeat(70_000)))
                .hasMessageContaining("at most 65536 characters");
        assertThatThrownBy(() -> read("")).hasMessageContaining("expected fields, got nothing");
        assertThatThrownBy(() -> Samples.policy("---", "x: 1"))
                .hasMessageContaining("expected one document, got a second one");
        assertThatThrownBy(() -> read("- 1")).hasMessageContaining("line 1: expected fields, got a list");
        assertThatThrownBy(() -> read("exercise: 05-seven-methods")).hasMessageContaining("lacks the field policy");
        assertThatThrownBy(() -> read("policy: 2\nexercise: 05-seven-methods"))
                .hasMessageContaining("line 1: expected version 1 in policy, got \"2\"");
        assertThatThrownBy(() -> read("policy: 1\nexercise: 06-other"))
                .hasMessageContaining("line 2: expected the exercise that is graded in exercise, got \"06-other\"");
    }

    @Test
    void theSchemaTakesTheWholePolicy() throws IOException {
        assertThat(faults(WHOLE)).isZero();
        assertThat(faults(Samples.text(
                        "late: {due: \"2026-12-01T12:00:00Z\", curve: {tiers: [{up-to: P1D, subtract: 1}]}}")))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "require-protection: L9",
                "marks: {max: 3}",
                "mark: {max: 0}",
                "mark: {round: 0}",
                "mark: {mode: near}",
                "mark: {floor: -1}",
                "weights: {pub-a: x}",
                "gates: [{unless-passed: pub-a}]",
                "gates: [{unless-passed: [], cap: 3}]",
                "late: {grace: PT1H}",
                "late: {due: tomorrow}",
                "late: {due: \"2026-12-01T12:00:00Z\", counts: first}",
                "late: {due: \"2026-12-01T12:00:00Z\", curve: {floor: 1}}",
                "late: {due: \"2026-12-01T12:00:00Z\", curve: {per: P1D}}",
                "late: {due: \"2026-12-01T12:00:00Z\", slip-days: {order: as-handed-in}}",
                "extensions: ../secret.csv",
                "visibility: [{what: everything, from: always}]",
                "visibility: [{what: hidden-ids, from: always, per: P1D}]",
            })
    void theSchemaRefusesWhatTheReaderRefuses(String line) throws IOException {
        assertThat(faults(Samples.text(line))).as(line).isPositive();
        assertThatThrownBy(() -> Samples.policy(line)).isInstanceOf(PolicyFault.class);
    }

    private static Policy read(String text) {
        return PolicyReader.read(
                text,
                "policy.yml",
                slug -> slug.equals(Samples.SLUG) ? java.util.Set.copyOf(Samples.IDS) : java.util.Set.of());
    }

    private static Amount points(String points) {
        return Amount.points(Fraction.of(new BigDecimal(points)));
    }

    private static Amount percent(int percent) {
        return Amount.percent(Fraction.of(percent, 1));
    }

    private static int faults(String yaml) throws IOException {
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        try (InputStream in = Objects.requireNonNull(Policy.class.getResourceAsStream("policy-1.schema.json"))) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return schema.validate(new ObjectMapper().writeValueAsString(tree), InputFormat.JSON)
                    .size();
        }
    }
}
