package roundtrip.quiz.marking;

import roundtrip.quiz.Fraction;

/**
 * The rule for practice until it sits: tries without limit, and right answers in a row earn more each.
 *
 * @param step what a right answer is worth at first, and more with each further one
 * @param value what a right answer is worth now
 * @param best the best score since the last right answer
 */
public record Mastery(Fraction step, Fraction value, Fraction best, Fraction earned) implements Progress {

    public Mastery {
        if (step.compareTo(Fraction.ZERO) <= 0) {
            throw new IllegalArgumentException("a step of mastery lies above 0, but was " + step);
        }
    }

    public static Mastery of(Fraction step) {
        return new Mastery(step, step, Fraction.ZERO, Fraction.ZERO);
    }

    /** What exceeds the best score earns the present value; a right answer raises it, any other one throws it back. */
    @Override
    public Mastery then(Fraction score, Fraction hints) {
        Fraction rate = value.times(Fraction.ONE.minus(hints).max(Fraction.ZERO));
        Fraction gained = score.minus(best).max(Fraction.ZERO).times(rate);
        Fraction more = earned.plus(gained).min(Fraction.ONE);
        return score.equals(Fraction.ONE)
                ? new Mastery(step, value.plus(step), Fraction.ZERO, more)
                : new Mastery(step, step, best.max(score), more);
    }

    @Override
    public int left() {
        return over() ? 0 : 1;
    }

    /** Only all points end it: one right answer does not. */
    @Override
    public boolean over() {
        return earned.equals(Fraction.ONE);
    }
}
