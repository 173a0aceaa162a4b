package roundtrip.quiz.item.multi;

import java.util.Locale;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.item.OptionKey;

/** What a set of ticks is worth: c right options of n, t right and f wrong ones ticked. A blank never gets here. */
enum MultiRule {
    ALL {
        @Override
        Fraction score(int n, int c, int t, int f) {
            return t == c && f == 0 ? Fraction.ONE : Fraction.ZERO;
        }
    },
    NET {
        @Override
        Fraction score(int n, int c, int t, int f) {
            return Fraction.of(t - f, c).max(Fraction.ZERO);
        }
    },
    COVERAGE {
        @Override
        Fraction score(int n, int c, int t, int f) {
            return Fraction.of(t, c).times(Fraction.of(t, t + f));
        }
    },
    /** Every decision counts: each option left alone or ticked rightly is worth the same. */
    EDC {
        @Override
        Fraction score(int n, int c, int t, int f) {
            return Fraction.of(t + n - c - f, n);
        }
    },
    /** Of imports only: each tick adds its option's own weight, which MultiType sums. */
    WEIGHTS {
        @Override
        Fraction score(int n, int c, int t, int f) {
            throw new IllegalStateException("weights are summed, not counted");
        }
    };

    abstract Fraction score(int n, int c, int t, int f);

    /** Whether ticking an option is right. */
    boolean counts(OptionKey option) {
        return this == WEIGHTS ? option.score().compareTo(Fraction.ZERO) > 0 : option.right();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MultiRule of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
