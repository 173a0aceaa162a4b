package roundtrip.grader.mark;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What lateness takes from a raw mark: a price, then a cap, never below a floor. A later submission never gets more.
 *
 * @param capAt a late submission gets at most this
 * @param floor lateness alone takes a mark no lower; a mark that is lower already keeps what it has
 */
public record Curve(Optional<Price> price, Optional<Amount> capAt, Amount floor) {
    /** What is subtracted for a lateness, which is never zero. */
    public sealed interface Price {
        Fraction of(Duration lateness, int max);
    }

    /** For each started period; a day is 24 hours, whatever the clocks on the wall do. */
    public record PerPeriod(Duration per, Amount subtract) implements Price {
        public PerPeriod {
            if (per.isNegative() || per.isZero()) {
                throw new IllegalArgumentException("a period must be longer than nothing, but was " + per);
            }
        }

        @Override
        public Fraction of(Duration lateness, int max) {
            return subtract.of(max).times(Fraction.of(started(lateness, per), 1));
        }
    }

    /** Steps that grow; a lateness beyond all of them costs what the last one costs. */
    public record Tiers(List<Tier> tiers) implements Price {
        public Tiers {
            tiers = List.copyOf(tiers);
            if (tiers.isEmpty()) {
                throw new IllegalArgumentException("expected at least one tier, got none");
            }
        }

        @Override
        public Fraction of(Duration lateness, int max) {
            return tiers.stream()
                    .filter(tier -> lateness.compareTo(tier.upTo()) <= 0)
                    .findFirst()
                    .orElse(tiers.get(tiers.size() - 1))
                    .subtract()
                    .of(max);
        }
    }

    public record Tier(Duration upTo, Amount subtract) {}

    /** Periods begun, at least one for any lateness. */
    static long started(Duration lateness, Duration per) {
        long whole = lateness.dividedBy(per);
        return lateness.equals(per.multipliedBy(whole)) ? whole : whole + 1;
    }

    Fraction after(Fraction raw, Duration lateness, int max) {
        Fraction price = this.price.map(one -> one.of(lateness, max)).orElse(Fraction.ZERO);
        Fraction left = raw.minus(price);
        Fraction capped = capAt.map(cap -> left.min(cap.of(max))).orElse(left);
        return capped.max(raw.min(floor.of(max)));
    }
}
