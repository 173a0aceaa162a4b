package roundtrip.quiz.marking;

import java.util.List;
import roundtrip.quiz.Fraction;

/**
 * What an item has earned over its tries, as a share of its points. Points never go down.
 *
 * @param tries what a score of 1 earns at each try; never rises
 * @param used how many tries were made
 * @param best the best score so far
 * @param earned the share earned so far
 */
public record Retries(List<Fraction> tries, int used, Fraction best, Fraction earned) implements Progress {

    public Retries {
        tries = List.copyOf(tries);
    }

    public static Retries of(List<Fraction> tries) {
        return new Retries(tries, 0, Fraction.ZERO, Fraction.ZERO);
    }

    /** After one more try: only what exceeds the best score earns, at this try's rate, less the cost of hints so far. */
    @Override
    public Retries then(Fraction score, Fraction hints) {
        if (left() == 0) {
            throw new IllegalStateException("there are " + tries.size() + " tries, and all are used");
        }
        Fraction rate = tries.get(used).times(Fraction.ONE.minus(hints).max(Fraction.ZERO));
        Fraction gained = score.minus(best).max(Fraction.ZERO).times(rate);
        return new Retries(tries, used + 1, best.max(score), earned.plus(gained));
    }

    public Retries then(Fraction score) {
        return then(score, Fraction.ZERO);
    }

    @Override
    public int left() {
        return tries.size() - used;
    }

    /** Nothing more can be done: right, or out of tries. */
    @Override
    public boolean over() {
        return left() == 0 || best.equals(Fraction.ONE);
    }
}
