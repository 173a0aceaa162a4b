package lendery.idempotency;

import java.util.Optional;
import java.util.regex.Pattern;

/** A structured-field String. The length is looked at first: this pattern needs stack for each character. */
final class Quoted {
    private static final int LONGEST = 2 + 2 * 64;
    private static final Pattern FORM = Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\])*)\"");

    private Quoted() {}

    static Optional<String> read(String line) {
        var matcher = FORM.matcher(line.strip());
        if (line.length() > LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        String text = matcher.group(1).replaceAll("\\\\(.)", "$1");
        return text.isEmpty() || text.length() > 64 ? Optional.empty() : Optional.of(text);
    }
}
