package roundtrip.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a learner should meet again, from attempts and from checks of their code. */
class ReviewsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final InMemoryAttemptLog log = new InMemoryAttemptLog();
    private Quizzes quizzes;
    private Attempts attempts;

    @BeforeEach
    void start(@TempDir Path folder) {
        quizzes = Quizzes.in(SampleBank.write(SampleBank.files(), folder));
        attempts = quizzes.attempts(log, Clock.fixed(NOON, ZoneOffset.UTC));
        attempts.start(new Start("a", "practice", Seed.of(new byte[32]), "begin"));
    }

    @Test
    void whatWasFallenForIsMetAgainOnAnotherItem() {
        choose("blue it is");

        Review review = reviews(List.of()).get(0);
        assertThat(review.misconception().id()).isEqualTo("cold-is-warm");
        assertThat(review.item()).contains("tick");
        assertThat(review.due()).isEqualTo(DAY);
        assertThat(review.chapter()).containsExactly("C01");
        assertThat(review.shows()).containsExactly("00-doctor/greets");
        assertThat(List.of(review.met(), review.fallen(), review.overcome())).containsExactly(1, 1, 0);
    }

    @Test
    void neitherUnsureNorOmittedIsAMisconception() {
        attempts.unsure("a", 2, 1, "u");
        attempts.answer("a", 3, 1, Map.of(), "o");

        assertThat(reviews(List.of())).isEmpty();
    }

    @Test
    void checksCountAsItemsDo() {
        assertThat(reviews(List.of(met(0, true)))).isEmpty();

        Review fallen = reviews(List.of(met(0, false))).get(0);
        assertThat(fallen.item()).contains("pick");
        assertThat(fallen.due()).isEqualTo(DAY);

        Review overcome =
                reviews(List.of(met(0, false), met(1, true), met(2, true))).get(0);
        assertThat(overcome.due()).isAfter(DAY.plusDays(2));
        assertThat(List.of(overcome.met(), overcome.fallen(), overcome.overcome()))
                .containsExactly(3, 1, 2);
    }

    @Test
    void nothingIsDueAfterTheDayBeforeTheExam() {
        List<CheckMet> checks = List.of(met(0, false), met(1, true), met(2, true));
        LocalDate exam = DAY.plusDays(4);

        assertThat(quizzes.reviews(log, List.of("a"), checks, Optional.of(exam))
                        .get(0)
                        .due())
                .isEqualTo(exam.minusDays(1));
    }

    private static CheckMet met(int day, boolean overcome) {
        return new CheckMet(NOON.plusSeconds(day * 86_400L), "00-doctor/greets", "cold-is-warm", overcome);
    }

    private List<Review> reviews(List<CheckMet> checks) {
        return quizzes.reviews(log, List.of("a"), checks, Optional.empty());
    }

    private void choose(String text) {
        PublicItem.Choice choice = (PublicItem.Choice)
                attempts.view("a").orElseThrow().items().get(0).item();
        String token = choice.options().stream()
                .filter(option -> option.text().value().equals(text))
                .findFirst()
                .orElseThrow()
                .token();
        attempts.answer("a", 2, 1, Map.of("answer", List.of(token)), "r1");
    }
}
