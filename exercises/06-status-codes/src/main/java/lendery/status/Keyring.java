package lendery.status;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import roundtrip.kit.Settings;

/** Who has which key. This file is given: do not change it. */
public final class Keyring {
    private final Map<String, Caller> callers;

    private Keyring(Map<String, Caller> callers) {
        this.callers = callers;
    }

    /** From the setting {@code keys}: {@code ada:key-ada:MEMBER,leo:key-leo:LIBRARIAN}. */
    public static Keyring from(Settings settings) {
        Map<String, Caller> callers = new TreeMap<>();
        for (String entry : settings.list("keys")) {
            String[] parts = entry.split(":", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException("a key must read name:key:ROLE, but was \"" + entry + "\"");
            }
            callers.put(parts[1], new Caller(parts[0], Role.valueOf(parts[2])));
        }
        return new Keyring(callers);
    }

    /** The caller with that key, or empty when nobody has it. */
    public Optional<Caller> caller(String key) {
        return Optional.ofNullable(callers.get(key));
    }
}
