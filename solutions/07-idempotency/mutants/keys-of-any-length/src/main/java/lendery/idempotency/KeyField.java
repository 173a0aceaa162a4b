package lendery.idempotency;

import java.util.List;
import java.util.Optional;

/** Reads the field Idempotency-Key: one structured-field String (RFC 9651 §3.3.3) of 1 to 64 characters. */
final class KeyField {
    private static final int LONGEST = 4_000;

    private KeyField() {}

    /** The key without its quotes and escapes; empty when the lines hold anything else. */
    static Optional<String> key(List<String> lines) {
        if (lines.size() != 1) {
            return Optional.empty();
        }
        String line = lines.get(0).strip();
        if (line.length() < 2 || !line.startsWith("\"") || !line.endsWith("\"")) {
            return Optional.empty();
        }
        return unescaped(line.substring(1, line.length() - 1)).filter(key -> !key.isEmpty() && key.length() <= LONGEST);
    }

    private static Optional<String> unescaped(String text) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '\\') {
                i++;
                if (i == text.length() || (text.charAt(i) != '"' && text.charAt(i) != '\\')) {
                    return Optional.empty();
                }
                next = text.charAt(i);
            } else if (next == '"' || next < ' ' || next > '~') {
                return Optional.empty();
            }
            key.append(next);
        }
        return Optional.of(key.toString());
    }
}
