package lendery.forgetme;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes and checks tokens: whoever has the secret can do both, and needs no list. */
public final class SignedTokens {
    private static final String HEADER = Json64.encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));

    private final byte[] secret;
    private final Clock clock;

    public SignedTokens(byte[] secret, Clock clock) {
        this.secret = secret.clone();
        this.clock = clock;
    }

    /** A new token for that member, good for {@code life} from now. */
    public String issue(String member, Duration life) {
        long now = clock.instant().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", member);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now);
        claims.put("exp", now + life.toSeconds());
        String signed = HEADER + "." + Json64.encode(Json64.write(claims).getBytes(StandardCharsets.UTF_8));
        return signed + "." + Json64.encode(signature(signed));
    }

    /** What the token says, if it is one of ours and still good. */
    public Optional<Claims> verify(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            if (!MessageDigest.isEqual(signature(parts[0] + "." + parts[1]), Json64.decode(parts[2]))
                    || !"HS256".equals(fields(parts[0]).get("alg"))) {
                return Optional.empty();
            }
            Claims claims = claims(fields(parts[1]));
            return clock.instant().isBefore(claims.expires()) ? Optional.of(claims) : Optional.empty();
        } catch (IllegalArgumentException | ClassCastException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> fields(String part) {
        return Json64.read(new String(Json64.decode(part), StandardCharsets.UTF_8));
    }

    private static Claims claims(Map<String, Object> fields) {
        long expires = ((Number) fields.get("exp")).longValue();
        return new Claims((String) fields.get("sub"), (String) fields.get("jti"), Instant.ofEpochSecond(expires));
    }

    private byte[] signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
