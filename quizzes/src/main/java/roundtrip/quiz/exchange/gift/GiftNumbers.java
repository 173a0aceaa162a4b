package roundtrip.quiz.exchange.gift;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.exchange.Draft;
import roundtrip.quiz.exchange.Drafts.MalformedItem;
import roundtrip.quiz.exchange.Numbers;

/** Numbers with margins: {@code 1822:2}, {@code 3.141..3.142}, several with weights, and feedback for all others. */
final class GiftNumbers {

    private static final Fraction HALF = Fraction.of(1, 2);

    private GiftNumbers() {}

    /** Reads what stands after the {@code #}. */
    static List<Draft.Numeral> read(String answers, UnaryOperator<String> texts, Draft draft) {
        List<Draft.Numeral> numbers = new ArrayList<>();
        for (GiftAnswer answer : GiftAnswer.split(answers)) {
            if (answer.text().isEmpty() || answer.text().equals("*")) {
                draft.wrong(texts.apply(answer.feedback()));
            } else {
                Fraction worth = answer.weight().orElse(answer.key() ? Fraction.ONE : Fraction.ZERO);
                numbers.add(number(Escapes.shown(answer.text()), worth, texts.apply(answer.feedback())));
            }
        }
        if (numbers.isEmpty()) {
            throw new MalformedItem("expected a number after \"{#\", got none");
        }
        return numbers;
    }

    private static Draft.Numeral number(String text, Fraction worth, String feedback) {
        int range = text.indexOf("..");
        if (range >= 0) {
            Fraction low = Numbers.fraction(text.substring(0, range));
            Fraction high = Numbers.fraction(text.substring(range + 2));
            if (low.compareTo(high) > 0) {
                throw new MalformedItem("expected the lower number first, got \"" + text + "\"");
            }
            return new Draft.Numeral(low.plus(high).times(HALF), high.minus(low).times(HALF), worth, feedback);
        }
        int colon = text.indexOf(':');
        if (colon >= 0) {
            Fraction margin = Numbers.fraction(text.substring(colon + 1)).abs();
            return new Draft.Numeral(Numbers.fraction(text.substring(0, colon)), margin, worth, feedback);
        }
        return new Draft.Numeral(Numbers.fraction(text), Fraction.ZERO, worth, feedback);
    }
}
