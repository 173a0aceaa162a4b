package roundtrip.site.page;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The token in a form that shows that one of our own pages made it; masked anew each time, so that it never repeats. */
public final class Csrf {
    private static final int LENGTH = 32;

    private Csrf() {}

    /** The secret behind a session's tokens, made from the session's cookie. */
    public static String secret(byte[] sessionToken) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(sessionToken, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal("form".getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    static String token(String hex, RandomGenerator random) {
        byte[] secret = HexFormat.of().parseHex(hex);
        if (secret.length != LENGTH) {
            return "";
        }
        byte[] masked = new byte[2 * LENGTH];
        byte[] mask = new byte[LENGTH];
        random.nextBytes(mask);
        for (int i = 0; i < LENGTH; i++) {
            masked[i] = mask[i];
            masked[LENGTH + i] = (byte) (mask[i] ^ secret[i]);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(masked);
    }

    /** Whether the token was made from this secret. */
    public static boolean fits(@Nullable String token, String hex) {
        byte[] secret = HexFormat.of().parseHex(hex);
        if (token == null || secret.length != LENGTH) {
            return false;
        }
        byte[] masked;
        try {
            masked = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (masked.length != 2 * LENGTH) {
            return false;
        }
        byte[] found = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            found[i] = (byte) (masked[i] ^ masked[LENGTH + i]);
        }
        return MessageDigest.isEqual(found, secret);
    }
}
