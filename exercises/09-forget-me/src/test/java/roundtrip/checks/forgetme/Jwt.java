package roundtrip.checks.forgetme;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import roundtrip.kit.check.Answer;
import roundtrip.kit.wire.Json;

/** A token that the program made, taken apart. */
public final class Jwt {
    private final Answer login;
    private final List<String> parts;
    private final Map<?, ?> header;
    private final Map<?, ?> claims;

    private Jwt(Answer login, List<String> parts) {
        this.login = login;
        this.parts = parts;
        this.header = part(0);
        this.claims = part(1);
    }

    /** The token of that login; fails the check where it has not the form of one. */
    public static Jwt of(Answer login) {
        List<String> parts = Tokens.parts(Library.token(login));
        login.should(parts.size() == 3, "a token of three parts with dots between", "a token of " + parts.size() + ": " + String.join(".", parts));
        return new Jwt(login, parts);
    }

    private Map<?, ?> part(int number) {
        try {
            Object read = Json.read(Tokens.decode(parts.get(number)));
            if (read instanceof Map) {
                return (Map<?, ?>) read;
            }
        } catch (IllegalArgumentException | Json.Malformed e) {
            // said below
        }
        login.should(false, "a part that is a JSON object in base64url without padding", "the part \"" + parts.get(number) + "\"");
        throw new AssertionError("never reached");
    }

    void shouldBeFor(String member, Duration life) {
        claim(header, "alg", "HS256");
        claim(header, "typ", "JWT");
        claim(claims, "sub", member);
        login.should(claims.get("jti") instanceof String, "a text jti", "claims " + claims);
        boolean whole = claims.get("iat") instanceof Long && claims.get("exp") instanceof Long;
        login.should(whole, "iat and exp in whole seconds", "claims " + claims);
        long seconds = (Long) claims.get("exp") - (Long) claims.get("iat");
        login.should(seconds == life.toSeconds(), "exp = iat + " + life.toSeconds() + " (token.life)", "exp = iat + " + seconds);
    }

    private void claim(Map<?, ?> fields, String name, String value) {
        login.should(value.equals(fields.get(name)), name + " \"" + value + "\"", Json.write(fields));
    }

    void shouldBeSignedBy(Tokens tokens) {
        String right = Tokens.encode(tokens.signature(parts.get(0) + "." + parts.get(1), "HmacSHA256"));
        login.should(right.equals(parts.get(2)), "the signature " + right, parts.get(2));
    }

    public String id() {
        return String.valueOf(claims.get("jti"));
    }

    /** Header and claims as text, decoded. */
    public String open() {
        return Tokens.decode(parts.get(0)) + Tokens.decode(parts.get(1));
    }
}
