package lendery.forgetme;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Sessions by a random number. */
public final class SignedTokens {
    private final Map<String, Claims> sessions = new ConcurrentHashMap<>();
    private final Clock clock;

    public SignedTokens(byte[] secret, Clock clock) {
        this.clock = clock;
    }

    public String issue(String member, Duration life) {
        String id = UUID.randomUUID().toString();
        sessions.put(id, new Claims(member, id, clock.instant().plus(life)));
        return id;
    }

    public Optional<Claims> verify(String token) {
        return Optional.ofNullable(sessions.get(token)).filter(claims -> clock.instant().isBefore(claims.expires()));
    }
}
