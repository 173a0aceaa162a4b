package roundtrip.checks.forgetme;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import roundtrip.kit.wire.Json;

/** The suite's own pen for tokens: it knows the secret, and makes good and forged ones (RFC 7515 §3.1, RFC 7519 §3). */
public final class Tokens {
    static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";

    private final byte[] secret;

    /** @param secret in base64, as {@code token.secret} gives it */
    public Tokens(String secret) {
        this.secret = Base64.getDecoder().decode(secret);
    }

    /** A good one: the parts that come before the signature, and the signature. */
    public String mint(String member, String tokenId, Instant issued, Duration life) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", member);
        claims.put("jti", tokenId);
        claims.put("iat", issued.getEpochSecond());
        claims.put("exp", issued.getEpochSecond() + life.toSeconds());
        return sign(HEADER, Json.write(claims));
    }

    String sign(String header, String claims) {
        String signed = part(header) + "." + part(claims);
        return signed + "." + encode(signature(signed, "HmacSHA256"));
    }

    /** The same claims under another header, signed as that header says. */
    String signAs(String algorithm, String mac, String claims) {
        String signed = part("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}") + "." + part(claims);
        return signed + "." + (mac.isEmpty() ? "" : encode(signature(signed, mac)));
    }

    byte[] signature(String signed, String algorithm) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }

    static String part(String json) {
        return encode(json.getBytes(StandardCharsets.UTF_8));
    }

    public static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The three parts, or as many as there are. */
    public static List<String> parts(String token) {
        return List.of(token.split("\\.", -1));
    }

    /** A part as text; {@link IllegalArgumentException} when it is no base64url without padding. */
    public static String decode(String part) {
        if (part.contains("=")) {
            throw new IllegalArgumentException("padding");
        }
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
