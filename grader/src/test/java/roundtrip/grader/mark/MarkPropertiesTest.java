package roundtrip.grader.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import roundtrip.grader.mark.Facts.Extension;
import roundtrip.grader.mark.Facts.Handed;
import roundtrip.grader.mark.Facts.SlipDays;

/** What holds for every policy, tried with five hundred of them. */
class MarkPropertiesTest {
    private static final int TIMES = 500;
    private static final Instant DUE = Instant.parse("2026-12-01T12:00:00Z");

    @Test
    void theOrderOfFactsChangesNothing() {
        Random random = new Random(1);
        for (int i = 0; i < TIMES; i++) {
            Policy policy = Rules.policy(random);
            Facts facts = facts(random, "PPFUB");
            Facts shuffled = new Facts(
                    10,
                    shuffled(facts.handed(), random).stream()
                            .map(one -> new Handed(
                                    one.student(),
                                    one.submission(),
                                    one.submitted(),
                                    one.broken(),
                                    shuffled(one.checks(), random)))
                            .toList(),
                    shuffled(facts.extensions(), random),
                    shuffled(facts.decisions(), random),
                    shuffled(facts.slipDays(), random));

            assertThat(bySubmission(policy, shuffled)).as("policy " + i).isEqualTo(bySubmission(policy, facts));
        }
    }

    @Test
    void oneMorePassedNeverLowersARawMark() {
        Random random = new Random(2);
        int higher = 0;
        for (int i = 0; i < TIMES; i++) {
            Policy policy = Rules.policy(random);
            String verdicts = Rules.verdicts(random, "PF");
            int at = random.nextInt(verdicts.length());
            String more = verdicts.substring(0, at) + "P" + verdicts.substring(at + 1);

            Fraction before = Samples.mark(policy, "", verdicts).raw();
            Fraction after = Samples.mark(policy, "", more).raw();

            assertThat(after).as("policy %s: %s then %s", i, verdicts, more).isGreaterThanOrEqualTo(before);
            higher += after.compareTo(before) > 0 ? 1 : 0;
        }
        assertThat(higher).isGreaterThan(TIMES / 10);
    }

    @Test
    void anExtensionNeverLowersAFinalMark() {
        Random random = new Random(3);
        int higher = 0;
        for (int i = 0; i < TIMES; i++) {
            Policy policy = Rules.policy(random);
            Facts facts = facts(random, "PPF");
            List<Extension> more = new ArrayList<>(facts.extensions());
            more.add(extension(random));
            Map<String, BigDecimal> before = byStudent(policy, facts);
            Map<String, BigDecimal> after =
                    byStudent(policy, new Facts(10, facts.handed(), more, facts.decisions(), facts.slipDays()));

            for (String student : before.keySet()) {
                assertThat(after.get(student)).as("policy " + i).isGreaterThanOrEqualTo(before.get(student));
            }
            higher += after.equals(before) ? 0 : 1;
        }
        assertThat(higher).isGreaterThan(TIMES / 20);
    }

    @Test
    void handingInLaterNeverRaisesAFinalMark() {
        Random random = new Random(4);
        int lower = 0;
        for (int i = 0; i < TIMES; i++) {
            Policy policy = Rules.policy(random);
            String verdicts = Rules.verdicts(random, "PPF");
            Instant first = DUE.plusSeconds(random.nextInt(400_000) - 100_000);
            Instant later = first.plusSeconds(random.nextInt(200_000));

            Marked before = Samples.mark(policy, first.toString(), verdicts);
            Marked after = Samples.mark(policy, later.toString(), verdicts);

            assertThat(after.finalMark().orElseThrow())
                    .as("policy " + i)
                    .isLessThanOrEqualTo(before.finalMark().orElseThrow());
            lower += after.finalMark().equals(before.finalMark()) ? 0 : 1;
        }
        assertThat(lower).isGreaterThan(TIMES / 20);
    }

    @Test
    void eachStudentHasExactlyOneSubmissionThatCounts() {
        Random random = new Random(5);
        for (int i = 0; i < TIMES; i++) {
            Facts facts = facts(random, "PFUB");
            Map<String, Long> counting = ClassMarks.of(Rules.policy(random), facts).stream()
                    .filter(Marked::counts)
                    .collect(Collectors.groupingBy(Marked::student, Collectors.counting()));

            assertThat(counting.keySet())
                    .isEqualTo(facts.handed().stream().map(Handed::student).collect(Collectors.toSet()));
            assertThat(counting.values()).containsOnly(1L);
        }
    }

    @Test
    void aMarkIsAMultipleOfItsStep() {
        Random random = new Random(6);
        for (int i = 0; i < TIMES; i++) {
            Policy policy = Rules.policy(random);
            Marked marked = Samples.mark(
                    policy, DUE.plusSeconds(random.nextInt(300_000)).toString(), Rules.verdicts(random, "PF"));

            assertThat(marked.finalMark().orElseThrow().remainder(policy.mark().round()))
                    .isEqualByComparingTo("0");
            Fraction exact = marked.raw().minus(marked.lateDeduction());
            assertThat(Fraction.of(marked.finalMark().orElseThrow())
                            .minus(exact)
                            .max(exact.minus(Fraction.of(marked.finalMark().orElseThrow()))))
                    .isLessThan(Fraction.of(policy.mark().round()));
        }
    }

    private static Facts facts(Random random, String letters) {
        List<Handed> handed = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Optional<Instant> time = random.nextInt(8) == 0
                    ? Optional.empty()
                    : Optional.of(DUE.plusSeconds(random.nextInt(500_000) - 200_000));
            handed.add(
                    new Handed(student(random), "s" + i, time, false, Samples.checks(Rules.verdicts(random, letters))));
        }
        List<Extension> extensions = random.nextBoolean() ? List.of() : List.of(extension(random), extension(random));
        List<SlipDays> spent = List.of(new SlipDays(student(random), DUE.minusSeconds(9), random.nextInt(3)));
        List<Facts.Decision> decisions = List.of(
                new Facts.Decision("s" + random.nextInt(6), Rules.check(random), true),
                new Facts.Decision("x", Rules.check(random), false));
        return new Facts(10, handed, extensions, decisions, spent);
    }

    private static Extension extension(Random random) {
        return new Extension(
                student(random), Samples.SLUG, DUE.plusSeconds(random.nextInt(400_000) - 50_000), "ill", "prof");
    }

    private static String student(Random random) {
        return Rules.one(random, "ann", "bob", "eve");
    }

    private static <T> List<T> shuffled(List<T> all, Random random) {
        List<T> copy = new ArrayList<>(all);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static Map<String, Marked> bySubmission(Policy policy, Facts facts) {
        return ClassMarks.of(policy, facts).stream().collect(Collectors.toMap(Marked::submission, one -> one));
    }

    private static Map<String, BigDecimal> byStudent(Policy policy, Facts facts) {
        return ClassMarks.of(policy, facts).stream()
                .filter(Marked::counts)
                .collect(
                        Collectors.toMap(Marked::student, one -> one.finalMark().orElseThrow()));
    }
}
