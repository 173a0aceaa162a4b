package roundtrip.grader.mark;

import java.math.BigDecimal;
import java.util.Optional;

/** The outcome of a submission in numbers; {@code rounded} is empty when the mark is withheld because something of ours broke. */
public record Mark(Fraction exact, Optional<BigDecimal> rounded, int max) {
    public boolean withheld() {
        return rounded.isEmpty();
    }
}
