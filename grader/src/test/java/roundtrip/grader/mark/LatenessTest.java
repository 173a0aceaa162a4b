package roundtrip.grader.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtrip.grader.mark.Samples.at;
import static roundtrip.grader.mark.Samples.handed;
import static roundtrip.grader.mark.Samples.mark;
import static roundtrip.grader.mark.Samples.policy;
import static roundtrip.grader.mark.Samples.shown;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import roundtrip.grader.mark.Facts.Decision;
import roundtrip.grader.mark.Facts.Extension;
import roundtrip.grader.mark.Facts.Handed;
import roundtrip.grader.mark.Facts.SlipDays;

/** Golden tables of time. Due is noon of the first of December; PPPPPP is 10, PPPPPF 8, PPFFPF 5. */
class LatenessTest {
    private static final String DUE = "late: {due: \"2026-12-01T12:00:00Z\", ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'curve: {per: P1D, subtract: 10%}' | 01T12:00:00Z | PPPPPP | 10.0",
                "'curve: {per: P1D, subtract: 10%}' | 01T12:00:01Z | PPPPPP | 9.0",
                "'curve: {per: P1D, subtract: 10%}' | 02T12:00:00Z | PPPPPP | 9.0",
                "'curve: {per: P1D, subtract: 10%}' | 02T12:00:01Z | PPPPPP | 8.0",
                "'curve: {per: P1D, subtract: 0.7}' | 02T12:00:01Z | PPPPPP | 8.6",
                "'curve: {per: PT1H, subtract: 1%}' | 01T15:30:00Z | PPPPPP | 9.6",
                "'curve: {per: P1D, subtract: 10%}' | 30T12:00:00Z | PPPPPP | 0.0",
                "'curve: {per: P1D, subtract: 10%, floor: 50%}' | 30T12:00:00Z | PPPPPP | 5.0",
                "'curve: {per: P1D, subtract: 10%, floor: 4}' | 30T12:00:00Z | PPPPPP | 4.0",
                "'curve: {per: P1D, subtract: 10%, floor: 50%}' | 30T12:00:00Z | PPFFFF | 3.0",
                "'curve: {tiers: [{up-to: PT1H, subtract: 5%}, {up-to: P1D, subtract: 20%}]}' | 01T12:30:00Z | PPPPPP | 9.5",
                "'curve: {tiers: [{up-to: PT1H, subtract: 5%}, {up-to: P1D, subtract: 20%}]}' | 01T14:00:00Z | PPPPPP | 8.0",
                "'curve: {tiers: [{up-to: PT1H, subtract: 5%}, {up-to: P1D, subtract: 20%}]}' | 09T14:00:00Z | PPPPPP | 8.0",
                "'curve: {cap-at: 70%}' | 01T12:00:01Z | PPPPPP | 7.0",
                "'curve: {cap-at: 70%}' | 01T12:00:01Z | PPFFPF | 5.0",
                "'curve: {per: P1D, subtract: 1, cap-at: 6}' | 01T12:00:01Z | PPPPPP | 6.0",
                "'grace: PT15M, curve: {per: P1D, subtract: 10%}' | 01T12:15:00Z | PPPPPP | 10.0",
                "'grace: PT15M, curve: {per: P1D, subtract: 10%}' | 01T12:15:01Z | PPPPPP | 9.0",
                "'grace: PT15M, curve: {per: P1D, subtract: 10%}' | 02T12:00:01Z | PPPPPP | 8.0",
                "'cut-off: \"2026-12-03T12:00:00Z\"' | 03T12:00:00Z | PPPPPP | 10.0",
                "'cut-off: \"2026-12-03T12:00:00Z\"' | 03T12:00:01Z | PPPPPP | 0.0",
                "'slip-days: {budget: 2}, curve: {per: P1D, subtract: 10%}' | 03T12:00:00Z | PPPPPP | 10.0",
                "'slip-days: {budget: 2}, curve: {per: P1D, subtract: 10%}' | 03T12:00:01Z | PPPPPP | 9.0",
                "'slip-days: {budget: 0}, curve: {per: P1D, subtract: 10%}' | 01T13:00:00Z | PPPPPP | 9.0",
                "'counts: best' | 30T12:00:00Z | PPPPPP | 10.0",
            })
    void table(String rules, String submitted, String verdicts, String expected) {
        assertThat(shown(mark(policy(DUE + rules + "}"), "2026-12-" + submitted, verdicts)))
                .isEqualTo(expected);
    }

    @Test
    void aDayIs24HoursWhenTheClocksAreTurnedBack() {
        Policy policy =
                policy("late: {due: \"2026-10-24T12:00:00+02:00[Europe/Berlin]\", curve: {per: P1D, subtract: 1}}");

        assertThat(shown(mark(policy, "2026-10-25T11:00:00+01:00", "PPPPPP"))).isEqualTo("9.0");
        assertThat(shown(mark(policy, "2026-10-25T12:00:00+01:00", "PPPPPP"))).isEqualTo("8.0");
    }

    @Test
    void latenessAndWhatItTookAreKeptBesideTheRawMark() {
        Marked marked = mark(policy(DUE + "curve: {per: P1D, subtract: 10%}}"), "2026-12-02T13:00:00Z", "PPPPPF");

        assertThat(marked.raw()).isEqualTo(Fraction.of(8, 1));
        assertThat(marked.lateness()).isEqualTo(Duration.ofHours(25));
        assertThat(marked.lateDeduction()).isEqualTo(Fraction.of(2, 1));
        assertThat(shown(marked)).isEqualTo("6.0");
        assertThat(marked.steps()).contains("late by PT25H", "lateness takes 2");
    }

    @Test
    void roundingComesOnceAndLast() {
        Policy policy = policy("mark: {round: 1}", DUE + "curve: {per: P1D, subtract: 0.4}}");

        assertThat(shown(mark(policy, "2026-12-01T13:00:00Z", "PFFFFF"))).isEqualTo("1");
    }

    @Test
    void anUnknownTimeIsNotLateButProvisional() {
        Policy policy = policy(DUE + "curve: {per: P1D, subtract: 10%}}");

        Marked marked = mark(policy, "", "PPPPPP");

        assertThat(shown(marked)).isEqualTo("10.0");
        assertThat(marked.provisional()).isTrue();
        assertThat(mark(policy(), "", "PPPPPP").provisional()).isFalse();
    }

    @Test
    void theFloorOfMarksHoldsForLateOnesToo() {
        Policy policy = policy("mark: {floor: 2}", DUE + "curve: {per: P1D, subtract: 100%}}");

        assertThat(shown(mark(policy, "2026-12-03T12:00:00Z", "PPPPPP"))).isEqualTo("2.0");
    }

    @Test
    void anExtensionMovesDueAndCutOff() {
        Policy policy = policy(DUE + "cut-off: \"2026-12-02T12:00:00Z\", curve: {per: P1D, subtract: 10%}}");
        List<Handed> handed = List.of(handed("ann", "a", "2026-12-05T12:00:00Z", "PPPPPP"));

        assertThat(marks(policy, handed, List.of())).containsExactly("0.0");
        assertThat(marks(policy, handed, List.of(extension("ann", Samples.SLUG, "2026-12-05T12:00:00Z"))))
                .containsExactly("10.0");
        assertThat(marks(policy, handed, List.of(extension("bob", Samples.SLUG, "2026-12-05T12:00:00Z"))))
                .containsExactly("0.0");
        assertThat(marks(policy, handed, List.of(extension("ann", "06-status-codes", "2026-12-05T12:00:00Z"))))
                .containsExactly("0.0");
    }

    @ParameterizedTest
    @CsvSource({"best, s2", "last, s4", "last-before-due, s3"})
    void oneOfSeveralCounts(String rule, String expected) {
        Policy policy = policy(
                DUE + "curve: {per: P1D, subtract: 10%}, cut-off: \"2026-12-04T12:00:00Z\", counts: " + rule + "}");
        List<Handed> handed = List.of(
                handed("ann", "s3", "2026-12-01T12:00:00Z", "PFFFFF"),
                handed("ann", "s1", "2026-11-28T12:00:00Z", "PFFFFF"),
                handed("ann", "s5", "2026-12-05T12:00:00Z", "PPPPPP"),
                handed("ann", "s4", "2026-12-03T12:00:00Z", "PPPPFF"),
                handed("ann", "s2", "2026-11-29T12:00:00Z", "PPPPPF"));

        assertThat(ClassMarks.of(policy, new Facts(10, handed)).stream()
                        .filter(Marked::counts)
                        .map(Marked::submission))
                .containsExactly(expected);
    }

    @Test
    void whenAllAreLateTheFirstIsNearestToBeforeDue() {
        Policy policy = policy(DUE + "counts: last-before-due}");
        List<Handed> handed = List.of(
                handed("ann", "s2", "2026-12-03T12:00:00Z", "PPPPPP"),
                handed("ann", "s1", "2026-12-02T12:00:00Z", "PPPPPP"));

        assertThat(ClassMarks.of(policy, new Facts(10, handed)).stream()
                        .filter(Marked::counts)
                        .map(Marked::submission))
                .containsExactly("s1");
    }

    @Test
    void whatWasSpentEarlierInTheCourseIsGone() {
        Policy policy = policy(DUE + "slip-days: {budget: 3, order: as-handed-in}, curve: {per: P1D, subtract: 10%}}");
        List<Handed> handed = List.of(handed("ann", "a", "2026-12-03T12:00:00Z", "PPPPPP"));
        List<SlipDays> spent = List.of(
                new SlipDays("ann", at("2026-11-01T12:00:00Z"), 2),
                new SlipDays("ann", at("2026-12-20T12:00:00Z"), 1),
                new SlipDays("bob", at("2026-11-01T12:00:00Z"), 3));

        Marked marked = ClassMarks.of(policy, new Facts(10, handed, List.of(), List.of(), spent))
                .get(0);

        assertThat(marked.slipDays()).isEqualTo(1);
        assertThat(shown(marked)).isEqualTo("9.0");
    }

    @Test
    void whatAPersonDecidedStands() {
        List<Handed> handed = List.of(handed("ann", "a", "", "PPPPUB"));
        Facts facts = new Facts(
                10,
                handed,
                List.of(),
                List.of(
                        new Decision("a", "hid-a", false),
                        new Decision("a", "hid-b", true),
                        new Decision("a", "pub-a", false)),
                List.of());

        Marked marked = ClassMarks.of(policy(), facts).get(0);

        assertThat(shown(marked)).isEqualTo("8.0");
        assertThat(marked.provisional()).isFalse();
    }

    @Test
    void aBrokenSubmissionLeavesTheBestOfTheOthersProvisional() {
        List<Handed> handed = List.of(
                handed("ann", "s1", "2026-11-28T12:00:00Z", "PPFFPF"),
                handed("ann", "s2", "2026-11-29T12:00:00Z", "PPPPPB"));

        List<Marked> marks = ClassMarks.of(policy(DUE + "counts: best}"), new Facts(10, handed));

        assertThat(marks.get(0).counts()).isTrue();
        assertThat(marks.get(0).provisional()).isTrue();
        assertThat(marks.get(1).withheld()).isTrue();
    }

    private static List<String> marks(Policy policy, List<Handed> handed, List<Extension> extensions) {
        return ClassMarks.of(policy, new Facts(10, handed, extensions, List.of(), List.of())).stream()
                .map(Samples::shown)
                .toList();
    }

    static Extension extension(String student, String exercise, String until) {
        return new Extension(student, exercise, at(until), "ill", "prof");
    }
}
