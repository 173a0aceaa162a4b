package roundtrip.quiz;

import java.util.Collection;
import java.util.Map;

/** Marks attempts anew after the bank was edited. Old marks are kept: a regrade is one more event. */
public interface Regrades {

    /**
     * A dry run: who would move, and why. Attempts that are not submitted, void or abandoned are left out.
     *
     * @param fallback for all items that have no policy of their own; not one of those for named items
     * @param policies by item id
     */
    RegradePlan plan(Collection<String> attemptIds, RegradePolicy fallback, Map<String, RegradePolicy> policies);

    /**
     * Writes what a plan says. Doing it again, also after a crash half-way, changes nothing more.
     *
     * @throws IllegalStateException if an attempt or the bank changed since the plan; nothing is written
     */
    void apply(RegradePlan plan);
}
