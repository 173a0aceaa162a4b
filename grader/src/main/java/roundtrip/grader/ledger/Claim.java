package roundtrip.grader.ledger;

import java.util.Map;

/** What the ledger says that a program makes of one check. */
sealed interface Claim {
    record Passes() implements Claim {}

    /** {@code why} names the program's way, not a fault of the check. */
    record Fails(String why) implements Claim {}

    /** The check asks for something that this program is not for. */
    record DoesNotFit(String why) implements Claim {}

    /** From {@code passes}, <code>{fails: why}</code> or <code>{does-not-fit: why}</code>. */
    static Claim of(Object value, String where) {
        if ("passes".equals(value)) {
            return new Passes();
        }
        if (value instanceof Map<?, ?> map && map.size() == 1) {
            Map.Entry<?, ?> only = map.entrySet().iterator().next();
            String why = String.valueOf(only.getValue());
            if ("fails".equals(only.getKey())) {
                return new Fails(why);
            }
            if ("does-not-fit".equals(only.getKey())) {
                return new DoesNotFit(why);
            }
        }
        throw new IllegalArgumentException(
                where + " must read passes, {fails: why} or {does-not-fit: why}, but was " + value);
    }
}
