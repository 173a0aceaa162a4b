package lendery.status;

import io.javalin.http.Context;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks who is there: {@code Authorization: Bearer <key>}. The scheme may be written in any case (RFC 9110 §11.1). */
final class SignIn {
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +(\\S+) *");

    private final Keyring keyring;

    SignIn(Keyring keyring) {
        this.keyring = keyring;
    }

    boolean isKnown(Context ctx) {
        String field = ctx.header("Authorization");
        Matcher bearer = BEARER.matcher(field == null ? "" : field);
        return bearer.matches() && keyring.caller(bearer.group(1)).isPresent();
    }

    /** The caller, or a 401. */
    Caller caller(Context ctx) {
        String field = ctx.header("Authorization");
        Matcher bearer = BEARER.matcher(field == null ? "" : field);
        if (!bearer.matches()) {
            throw unknown();
        }
        return keyring.caller(bearer.group(1)).orElseThrow(SignIn::unknown);
    }

    /** The caller, or a 401, or a 403 for a member. */
    Caller librarian(Context ctx) {
        Caller caller = caller(ctx);
        if (caller.role() != Role.LIBRARIAN) {
            throw new Refusal(403, "only librarians change books");
        }
        return caller;
    }

    private static Refusal unknown() {
        return new Refusal(401, "sign in with a key", Map.of("WWW-Authenticate", "Bearer realm=\"lendery\""));
    }
}
