package roundtrip.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A short answer as Moodle has it: {@code *} stands for anything.
 *
 * @param pieces the literal texts between the stars
 */
public record Wildcards(List<String> pieces) {

    private static final String SIGNS = "\\.[]{}()*+-?^$|&#";

    public Wildcards {
        pieces = List.copyOf(pieces);
    }

    public static Wildcards of(String value) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length() && value.charAt(i + 1) == '*') {
                piece.append('*');
                i++;
            } else if (c == '*') {
                pieces.add(piece.toString());
                piece.setLength(0);
            } else {
                piece.append(c);
            }
        }
        pieces.add(piece.toString());
        return new Wildcards(pieces);
    }

    /** Whether there is a star in it. */
    public boolean any() {
        return pieces.size() > 1;
    }

    public String literal() {
        return String.join("*", pieces);
    }

    /** As a pattern of the bank. */
    String regex(boolean ignoreCase) {
        return pieces.stream().map(piece -> quoted(piece, ignoreCase)).collect(Collectors.joining(".*"));
    }

    private static String quoted(String piece, boolean ignoreCase) {
        return piece.codePoints().mapToObj(c -> quoted(c, ignoreCase)).collect(Collectors.joining());
    }

    private static String quoted(int c, boolean ignoreCase) {
        int lower = Character.toLowerCase(c);
        int upper = Character.toUpperCase(c);
        if (ignoreCase && lower != upper) {
            return "[" + Character.toString(lower) + Character.toString(upper) + "]";
        }
        return (SIGNS.indexOf(c) >= 0 ? "\\" : "") + Character.toString(c);
    }

    /** A literal as a short answer. */
    public static String escaped(String literal) {
        return literal.replace("*", "\\*");
    }
}
