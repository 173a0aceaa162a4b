package roundtrip.quiz.analysis;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number of the analysis.
 *
 * @param value empty where the formula has no value
 * @param interval 95 %; empty where none is computed
 * @param missing why there is no value; empty text if there is one
 */
public record Figure(OptionalDouble value, Optional<Interval> interval, String missing) {

    /** A number, or the reason if the formula came to none. */
    static Figure of(double number, String otherwise) {
        return Double.isFinite(number)
                ? new Figure(OptionalDouble.of(number), Optional.empty(), "")
                : missing(otherwise);
    }

    static Figure missing(String reason) {
        return new Figure(OptionalDouble.empty(), Optional.empty(), reason);
    }

    Figure within(Optional<Interval> around) {
        return value.isPresent() ? new Figure(value, around, missing) : this;
    }

    Figure map(java.util.function.DoubleUnaryOperator function, String otherwise) {
        return value.isPresent() ? of(function.applyAsDouble(value.getAsDouble()), otherwise) : this;
    }

    /** The value; not a number where there is none, so that no comparison with it holds. */
    public double orNaN() {
        return value.orElse(Double.NaN);
    }
}
