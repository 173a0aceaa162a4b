package roundtrip.quiz.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import roundtrip.quiz.Fraction;

class RetriesTest {

    private static final Fraction HINT = Fraction.parse("0.2");

    @Test
    void earnsWhatExceedsTheBestAtTheRateOfTheTry() {
        Retries retries = Retries.of(fractions("10", "7", "5", "2"));

        assertThat(points(retries, "0.5", "0.2", "0.8", "0.7")).containsExactly("5", "5", "13/2", "13/2");
    }

    @Test
    void chargesAHintFromTheTryAfterIt() {
        Retries retries = Retries.of(fractions("10", "7"));

        Retries before = retries.then(Fraction.parse("0.5"), HINT);
        assertThat(before.earned()).isEqualTo(Fraction.of(4));
        assertThat(before.then(Fraction.ONE, HINT).earned()).isEqualTo(Fraction.parse("6.8"));

        Retries between = retries.then(Fraction.parse("0.5"));
        assertThat(between.earned()).isEqualTo(Fraction.of(5));
        assertThat(between.then(Fraction.ONE, HINT).earned()).isEqualTo(Fraction.parse("7.8"));
    }

    @Test
    void isOverWhenRightOrOutOfTries() {
        Retries retries = Retries.of(fractions("1", "0.7"));

        assertThat(retries.then(Fraction.ONE).over()).isTrue();
        assertThat(retries.then(Fraction.ZERO).over()).isFalse();
        Retries used = retries.then(Fraction.ZERO).then(Fraction.ZERO);
        assertThat(used.over()).isTrue();
        assertThatThrownBy(() -> used.then(Fraction.ONE)).hasMessageContaining("all are used");
    }

    private static List<String> points(Retries retries, String... scores) {
        List<String> points = new ArrayList<>();
        Retries now = retries;
        for (String score : scores) {
            now = now.then(Fraction.parse(score));
            points.add(now.earned().toString());
        }
        return points;
    }

    private static List<Fraction> fractions(String... values) {
        return Stream.of(values).map(Fraction::parse).toList();
    }
}
