package lendery.idempotency;

import java.util.regex.Pattern;

/** Escapes have one spelling each, so two keys are equal when their lines are. */
final class QuotedString {
    private static final Pattern FORM = Pattern.compile("\"([\\x20-\\x21\\x23-\\x5b\\x5d-\\x7e]|\\\\[\\\\\"]){1,64}\"");

    private QuotedString() {}

    static boolean isGood(String line) {
        return FORM.matcher(line).matches();
    }
}
