package roundtrip.grader.mark;

import java.util.List;
import java.util.Random;

/** Policies and verdicts by chance, always the same for a seed. */
final class Rules {
    private Rules() {}

    static String verdicts(Random random, String letters) {
        StringBuilder all = new StringBuilder();
        Samples.IDS.forEach(id -> all.append(letters.charAt(random.nextInt(letters.length()))));
        return all.toString();
    }

    static Policy policy(Random random) {
        return Samples.policy(
                "mark: {round: " + one(random, "0.1", "0.5", "1", "0.25") + ", mode: "
                        + one(random, "half-up", "half-even", "up", "down") + ", floor: " + one(random, "0", "1", "5%")
                        + "}",
                "weights: {" + check(random) + ": " + one(random, "0", "0.5", "2", "7") + "}",
                "gates: [{unless-passed: [" + check(random) + "], cap: " + one(random, "0", "3", "45%") + "}]",
                "bonus: [{checks: [" + check(random) + "], points: " + one(random, "0.5", "3", "10%")
                        + one(random, "", ", total-at-most: 5", ", total-at-most: 12") + "}]",
                "deductions: [{unless-passed: " + check(random) + ", points: " + one(random, "0.5", "4") + "}]",
                "late:",
                "  due: 2026-12-01T12:00:00Z",
                one(random, "", "  cut-off: 2026-12-04T12:00:00Z"),
                "  grace: " + one(random, "PT0S", "PT15M", "PT2H"),
                "  curve: {"
                        + one(
                                random,
                                "per: P1D, subtract: 10%",
                                "per: PT1H, subtract: 0.3, floor: 50%",
                                "cap-at: 60%",
                                "tiers: [{up-to: PT1H, subtract: 1}, {up-to: P2D, subtract: 4}], cap-at: 9, floor: 2")
                        + "}",
                one(random, "", "  slip-days: {budget: " + random.nextInt(4) + "}"),
                "  counts: " + one(random, "best", "last", "last-before-due"));
    }

    static String one(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }

    static String check(Random random) {
        List<String> ids = Samples.IDS;
        return ids.get(random.nextInt(ids.size()));
    }
}
