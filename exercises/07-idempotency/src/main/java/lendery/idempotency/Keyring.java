package lendery.idempotency;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import roundtrip.kit.Settings;

/** Knows which caller holds which key. This file is given: do not change it. */
public final class Keyring {
    private static final String SCHEME = "Bearer ";

    private final Map<String, String> memberByKey;

    private Keyring(Map<String, String> memberByKey) {
        this.memberByKey = memberByKey;
    }

    /** Reads the setting {@code keys}, which reads {@code ada:key-ada,bob:key-bob}. */
    public static Keyring from(Settings settings) {
        Map<String, String> memberByKey = new HashMap<>();
        for (String pair : settings.list("keys")) {
            int colon = pair.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("the setting \"keys\" must hold member:key, but holds \"" + pair + "\"");
            }
            memberByKey.put(pair.substring(colon + 1), pair.substring(0, colon));
        }
        return new Keyring(Map.copyOf(memberByKey));
    }

    /** Who sends {@code Bearer key-ada}; empty for no field (null), another scheme, and a key that nobody holds. */
    public Optional<String> member(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return Optional.ofNullable(memberByKey.get(authorization.substring(SCHEME.length()).strip()));
    }
}
