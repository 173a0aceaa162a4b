package roundtrip.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtrip.quiz.Attempts;
import roundtrip.quiz.InMemoryAttemptLog;
import roundtrip.quiz.ItemView;
import roundtrip.quiz.OptionNote;
import roundtrip.quiz.PublicItem;
import roundtrip.quiz.PublicItem.Option;
import roundtrip.quiz.Quizzes;
import roundtrip.quiz.SampleBank;
import roundtrip.quiz.Seed;
import roundtrip.quiz.Start;

/** One attempt, looked at in two languages. Item 1 of the practice has German texts, item 2 has none. */
class LanguageTest {

    private final InMemoryAttemptLog log = new InMemoryAttemptLog();
    private Quizzes quizzes;
    private Attempts english;

    @BeforeEach
    void start(@TempDir Path folder) {
        quizzes = Quizzes.in(SampleBank.write(SampleBank.files(), folder));
        english = quizzes.attempts(log, Clock.systemUTC());
        english.start(new Start("a", "practice", Seed.of(new byte[32]), "begin"));
        english.start(new Start("b", "more", Seed.of(new byte[32]), "begin"));
    }

    @Test
    void onlyTheTextsDiffer() {
        PublicItem.Choice own = choice(english);
        PublicItem.Choice german = choice(quizzes.attempts(log, Clock.systemUTC(), "de"));

        assertThat(quizzes.languages()).containsExactly("de");
        assertThat(german.stem()).hasToString("<p>Welche Farbe ist warm?</p>");
        assertThat(german.options())
                .extracting(Option::token)
                .containsExactlyElementsOf(
                        own.options().stream().map(Option::token).toList());
        assertThat(german.options())
                .extracting(option -> option.text().value())
                .containsExactlyElementsOf(own.options().stream()
                        .map(option -> Map.of("blue it is", "blau", "red it is", "rot", "green", "grün")
                                .getOrDefault(option.text().value(), ""))
                        .toList());
    }

    @Test
    void theKeyIsExplainedInThatLanguageAndWorthTheSame() {
        Attempts austrian = quizzes.attempts(log, Clock.systemUTC(), "de-AT");
        Option blue = choice(austrian).options().stream()
                .filter(option -> option.text().value().equals("blau"))
                .findFirst()
                .orElseThrow();
        austrian.answer("a", 2, 1, Map.of("answer", List.of(blue.token())), "r1");
        austrian.giveUp("a", 3, 1, "r2");

        ItemView locked = austrian.view("a").orElseThrow().items().get(0);
        OptionNote note = locked.release().orElseThrow().notes().stream()
                .filter(OptionNote::chosen)
                .findFirst()
                .orElseThrow();
        assertThat(note.feedback().orElseThrow()).hasToString("Blau ist kalt.");
        assertThat(locked.release().orElseThrow().key()).hasToString("rot");
        assertThat(locked.release().orElseThrow().why().orElseThrow()).hasToString("Rot liegt neben Gelb.");
        assertThat(locked.points())
                .isEqualTo(english.view("a").orElseThrow().items().get(0).points());
    }

    @Test
    void valuesStandInTextsOfAnyLanguage() {
        ItemView own = english.view("b").orElseThrow().items().get(5);
        ItemView german = quizzes.attempts(log, Clock.systemUTC(), "de")
                .view("b")
                .orElseThrow()
                .items()
                .get(5);

        String values = own.item().stem().value().replaceAll("\\D+", " ");
        assertThat(german.item().stem().value()).contains("Umläufe von").doesNotContain("{");
        assertThat(german.item().stem().value().replaceAll("\\D+", " ")).isEqualTo(values);
    }

    @Test
    void whatHasNoTextsInALanguageIsShownInItsOwn() {
        Attempts german = quizzes.attempts(log, Clock.systemUTC(), "de");
        Attempts french = quizzes.attempts(log, Clock.systemUTC(), "fr");

        assertThat(german.view("a").orElseThrow().items().get(1).item())
                .isEqualTo(english.view("a").orElseThrow().items().get(1).item());
        assertThat(french.view("a")).isEqualTo(english.view("a"));
    }

    private static PublicItem.Choice choice(Attempts attempts) {
        return (PublicItem.Choice)
                attempts.view("a").orElseThrow().items().get(0).item();
    }
}
