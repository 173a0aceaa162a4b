package lendery.idempotency;

import java.util.Optional;
import java.util.regex.Pattern;

/** A structured-field String. */
final class Quoted {
    private static final Pattern FORM = Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\])*)\"");

    private Quoted() {}

    static Optional<String> read(String line) {
        var matcher = FORM.matcher(line.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String text = matcher.group(1).replaceAll("\\\\(.)", "$1");
        return text.isEmpty() || text.length() > 64 ? Optional.empty() : Optional.of(text);
    }
}
