package roundtrip.quiz.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import roundtrip.quiz.Fraction;

class MasteryTest {

    private static final Fraction MAXIMUM = Fraction.of(16);

    /** The published vector: a step of 4 on the way to 16. */
    @Test
    void earnsAsPublished() {
        Mastery mastery = Mastery.of(Fraction.of(4).dividedBy(MAXIMUM));
        List<String> points = new ArrayList<>();
        for (String score : List.of("0.5", "0.8", "0.2", "1", "0.5", "0", "0.9", "1", "1")) {
            mastery = mastery.then(Fraction.parse(score), Fraction.ZERO);
            points.add(mastery.earned().times(MAXIMUM).display());
        }

        assertThat(points).containsExactly("2", "3.2", "3.2", "4", "8", "8", "9.6", "10", "16");
        assertThat(mastery.over()).isTrue();
        assertThat(mastery.left()).isZero();
    }

    @Test
    void isNotOverWithTheFirstRightAnswer() {
        Mastery once = Mastery.of(Fraction.parse("0.25")).then(Fraction.ONE, Fraction.ZERO);

        assertThat(once.over()).isFalse();
        assertThat(once.left()).isEqualTo(1);
    }

    @Test
    void aHintCostsItsShareOfWhatATryEarns() {
        Mastery hinted = Mastery.of(Fraction.parse("0.25")).then(Fraction.ONE, Fraction.parse("0.2"));

        assertThat(hinted.earned()).isEqualTo(Fraction.parse("0.2"));
        assertThat(hinted.then(Fraction.ONE, Fraction.of(2)).earned()).isEqualTo(Fraction.parse("0.2"));
    }

    @Test
    void aStepOfNothingIsRefused() {
        assertThatThrownBy(() -> Mastery.of(Fraction.ZERO)).hasMessageContaining("above 0, but was 0");
    }
}
