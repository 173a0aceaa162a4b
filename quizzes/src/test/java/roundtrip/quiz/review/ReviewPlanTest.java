package roundtrip.quiz.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import roundtrip.quiz.Certainty;

class ReviewPlanTest {

    private static final Instant DAY = Instant.parse("2026-03-02T12:00:00Z");
    private static final LocalDate DATE = LocalDate.of(2026, 3, 2);

    private final List<Encounter> encounters = new ArrayList<>();

    /** The published vector: good six times, again twice, good five times, each on its due date. */
    @Test
    void spacesAsPublished() {
        Optional<Memory> memory = Optional.empty();
        Instant at = DAY;
        List<Long> days = new ArrayList<>();
        for (char rating : "ggggggaaggggg".toCharArray()) {
            Memory next = new Fsrs().next(memory, rating == 'g' ? Rating.GOOD : Rating.AGAIN, at);
            days.add(Duration.between(at, next.due()).toDays());
            memory = Optional.of(next);
            at = next.due();
        }
        assertThat(days).containsExactly(0L, 4L, 14L, 45L, 135L, 372L, 0L, 0L, 2L, 5L, 10L, 20L, 40L);
    }

    @Test
    void betterRatingsComeBackLater() {
        Memory known = new Memory(Memory.Phase.REVIEW, 0, 10, 5, DAY, DAY.plus(Duration.ofDays(10)));
        List<Instant> due = new ArrayList<>();
        for (Rating rating : Rating.values()) {
            due.add(new Fsrs().next(Optional.of(known), rating, known.due()).due());
        }
        assertThat(due).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void onlyWhatWasFallenForIsReviewed() {
        met(0, "i1", "", "a", Optional.empty());
        met(1, "i2", "b", "", Optional.empty());

        assertThat(due()).extracting(ReviewPlan.Due::misconception).containsExactly("b");
        assertThat(due().get(0).day()).isEqualTo(DATE.plusDays(1));
        assertThat(due().get(0).seen()).containsExactly("i2");
    }

    @Test
    void overcomingPushesItAwayAndFallingBringsItBack() {
        met(0, "i1", "b", "", Optional.empty());
        met(1, "i2", "", "b", Optional.empty());
        met(2, "i3", "", "b", Optional.empty());
        LocalDate pushed = due().get(0).day();
        assertThat(pushed).isAfter(DATE.plusDays(2));
        met(40, "i1", "b", "", Optional.empty());

        assertThat(due().get(0).day()).isEqualTo(DATE.plusDays(40));
        assertThat(List.of(
                        due().get(0).met(), due().get(0).fallen(), due().get(0).overcome()))
                .containsExactly(4, 2, 2);
    }

    @Test
    void crammingBeforeTheDayChangesNothing() {
        met(0, "i1", "b", "", Optional.empty());
        met(1, "i2", "", "b", Optional.empty());
        met(2, "i3", "", "b", Optional.empty());
        LocalDate day = due().get(0).day();
        met(3, "i4", "", "b", Optional.of(Certainty.HIGH));
        assertThat(due().get(0).day()).isEqualTo(day);
    }

    @Test
    void nothingIsDueLaterThanTheDayBeforeTheExam() {
        for (int day = 0; day < 3; day++) {
            met(day, "i" + day, day == 0 ? "b" : "", day == 0 ? "" : "b", Optional.empty());
        }
        LocalDate exam = DATE.plusDays(4);
        assertThat(due().get(0).day()).isAfterOrEqualTo(exam);
        assertThat(ReviewPlan.of(encounters, new Fsrs(), Optional.of(exam))
                        .get(0)
                        .day())
                .isEqualTo(exam.minusDays(1));
    }

    @Test
    void ratesByHintCertaintyAndDifferentItems() {
        List<Rating> ratings = new ArrayList<>();
        Reviewer recording = (before, rating, at) -> {
            ratings.add(rating);
            return new Memory(Memory.Phase.REVIEW, 0, 1, 5, at, at);
        };
        met(0, "i1", "b", "", Optional.of(Certainty.HIGH));
        met(1, "i1", "", "b", Optional.of(Certainty.LOW));
        encounters.add(
                new Encounter(DAY.plus(Duration.ofDays(2)), "i1", Set.of(), Set.of("b"), true, Optional.empty()));
        met(3, "i1", "", "b", Optional.of(Certainty.HIGH));
        met(4, "i1", "", "b", Optional.of(Certainty.HIGH));
        met(5, "i2", "", "b", Optional.of(Certainty.HIGH));
        met(6, "i3", "", "b", Optional.of(Certainty.MIDDLE));
        ReviewPlan.of(encounters, recording, Optional.empty());

        assertThat(ratings)
                .containsExactly(
                        Rating.AGAIN, Rating.HARD, Rating.HARD, Rating.GOOD, Rating.GOOD, Rating.EASY, Rating.EASY);
    }

    private void met(int day, String item, String fallen, String overcome, Optional<Certainty> certainty) {
        Set<String> none = Set.of();
        encounters.add(new Encounter(
                DAY.plus(Duration.ofDays(day)),
                item,
                fallen.isEmpty() ? none : Set.of(fallen),
                overcome.isEmpty() ? none : Set.of(overcome),
                false,
                certainty));
    }

    private List<ReviewPlan.Due> due() {
        return ReviewPlan.of(encounters, new Fsrs(), Optional.empty());
    }
}
