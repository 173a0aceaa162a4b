package roundtrip.quiz.item.text;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which patterns a bank may use: those that cannot take for ever on a line of 200 characters. No groups within groups, no
 * look-around, no back-references, nothing repeated that is a group, and at most three repetitions.
 */
final class SafePattern {

    private static final int MOST_CHARACTERS = 100;
    private static final int MOST_REPETITIONS = 3;

    private SafePattern() {}

    /** What is wrong with a pattern; empty if nothing is. */
    static Optional<String> complaint(String pattern) {
        if (pattern.length() > MOST_CHARACTERS) {
            return Optional.of("expected at most " + MOST_CHARACTERS + " characters, got " + pattern.length());
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            return Optional.of("this is no pattern: " + e.getDescription());
        }
        return scan(pattern);
    }

    private static Optional<String> scan(String pattern) {
        int depth = 0;
        int repetitions = 0;
        boolean inClass = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            char next = i + 1 < pattern.length() ? pattern.charAt(i + 1) : ' ';
            if (c == '\\') {
                if (!inClass && (Character.isDigit(next) || next == 'k' || next == 'Q')) {
                    return Optional.of("back-references and quoted parts are not allowed");
                }
                i++;
            } else if (inClass) {
                inClass = c != ']';
            } else if (c == '[') {
                inClass = true;
            } else if (c == '(') {
                depth++;
                if (depth > 1) {
                    return Optional.of("a group within a group is not allowed");
                }
                if (next == '?' && !pattern.startsWith("(?:", i)) {
                    return Optional.of("of the groups with a question mark only (?: is allowed");
                }
            } else if (c == ')') {
                depth--;
                if (next == '*' || next == '+' || next == '{') {
                    return Optional.of("a group may not be repeated");
                }
            } else if (c == '*' || c == '+' || c == '{') {
                repetitions++;
            }
        }
        return repetitions > MOST_REPETITIONS
                ? Optional.of("expected at most " + MOST_REPETITIONS + " repetitions, got " + repetitions)
                : Optional.empty();
    }
}
