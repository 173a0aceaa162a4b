package roundtrip.quiz.exchange.gift;

/**
 * A backslash before one of GIFT's signs makes it an ordinary one. While a file is read, such a sign is a code point that
 * no text has, so that looking for a sign finds only those that mean something.
 */
final class Escapes {

    private static final String SIGNS = "~=#{}:\\";
    private static final char FIRST = '\ufdd0';
    private static final char LINE_END = '\ufdd8';

    private Escapes() {}

    static String hidden(String gift) {
        StringBuilder out = new StringBuilder(gift.length());
        for (int i = 0; i < gift.length(); i++) {
            char c = gift.charAt(i);
            char next = i + 1 < gift.length() ? gift.charAt(i + 1) : ' ';
            if (c >= '\ufdd0' && c <= '\ufdef') {
                out.append('\ufffd');
            } else if (c == '\\' && next == 'n') {
                out.append(LINE_END);
                i++;
            } else if (c == '\\' && SIGNS.indexOf(next) >= 0) {
                out.append((char) (FIRST + SIGNS.indexOf(next)));
                i++;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The text that was meant. */
    static String shown(String hidden) {
        StringBuilder out = new StringBuilder(hidden.length());
        for (int i = 0; i < hidden.length(); i++) {
            char c = hidden.charAt(i);
            if (c == LINE_END) {
                out.append('\n');
            } else if (c >= FIRST && c < FIRST + SIGNS.length()) {
                out.append(SIGNS.charAt(c - FIRST));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** A text as GIFT has to write it, in one line. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                out.append("\\n");
            } else {
                out.append(SIGNS.indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return out.toString();
    }
}
