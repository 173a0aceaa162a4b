package roundtrip.site.grades;

/** Text that came from a student, made harmless to look at: control characters visible, at most 16 KB. */
final class Visible {
    static final int MOST = 16 * 1024;

    private Visible() {}

    static String text(String raw) {
        StringBuilder visible = new StringBuilder(Math.min(raw.length(), MOST) + 64);
        int shown = Math.min(raw.length(), MOST);
        for (int i = 0; i < shown; i++) {
            append(visible, raw, i);
        }
        if (raw.length() > shown) {
            visible.append("\n... and ").append(raw.length() - shown).append(" more characters");
        }
        return visible.toString();
    }

    private static void append(StringBuilder visible, String raw, int at) {
        char c = raw.charAt(at);
        boolean endOfLine = c == '\r' && at + 1 < raw.length() && raw.charAt(at + 1) == '\n';
        if (c == '\n' || c == '\t') {
            visible.append(c);
        } else if (endOfLine) {
            visible.append("\\r\\n");
        } else if (Character.isISOControl(c)) {
            visible.append(String.format("\\x%02x", (int) c));
        } else if (Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR) {
            visible.append(String.format("\\u%04x", (int) c));
        } else {
            visible.append(c);
        }
    }
}
