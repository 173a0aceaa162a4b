package roundtrip.kit.check;

import java.util.Map;

/** A part of the exercise that still throws its {@code Todo}. */
public record Unwritten(int step, String what, String anchor) {
    /** From the facts that a host sends; missing ones become empty. */
    public static Unwritten of(Map<String, Object> facts) {
        Object step = facts.get("step");
        return new Unwritten(
                step instanceof Long ? ((Long) step).intValue() : 0,
                String.valueOf(facts.getOrDefault("what", "")),
                String.valueOf(facts.getOrDefault("anchor", "")));
    }
}
