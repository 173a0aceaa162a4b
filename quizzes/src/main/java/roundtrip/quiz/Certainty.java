package roundtrip.quiz;

import java.util.Locale;
import java.util.Optional;

/**
 * How sure a learner is of a response. It is shown beside the score and never part of it: {@link #marks} only tell whether
 * being so sure paid off. Middle pays from 2/3 right on, high from 4/5.
 */
public enum Certainty {
    LOW(1, 0),
    MIDDLE(2, -2),
    HIGH(3, -6);

    /** The name of the form field that may go with an answer: {@code low}, {@code middle}, {@code high} or blank. */
    public static final String FIELD = "certainty";

    private final int right;
    private final int wrong;

    Certainty(int right, int wrong) {
        this.right = right;
        this.wrong = wrong;
    }

    /** Partly right earns its share of what right earns; a score of 0 is wrong. */
    public Fraction marks(Fraction score) {
        return score.equals(Fraction.ZERO)
                ? Fraction.of(wrong)
                : Fraction.of(right).times(score);
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level with this id; empty for a blank. */
    public static Optional<Certainty> of(String id) {
        return id.isBlank() ? Optional.empty() : Optional.of(valueOf(id.strip().toUpperCase(Locale.ROOT)));
    }
}
