package roundtrip.kit.wire;

/** Makes text that came over the wire safe to print: control and format characters become escapes. */
public final class Visible {
    private Visible() {}

    /** The text with {@code \r}, {@code \n}, {@code \t}, {@code \x1b}, {@code &#92;u202e} and their like spelled out. */
    public static String text(String raw) {
        StringBuilder out = new StringBuilder(raw.length() + 16);
        raw.codePoints().forEach(c -> {
            switch (c) {
                case '\r':
                    out.append("\\r");
                    break;
                case '\n':
                    out.append("\\n");
                    break;
                case '\t':
                    out.append("\\t");
                    break;
                default:
                    append(c, out);
            }
        });
        return out.toString();
    }

    /** The same, cut to {@code max} characters with a word on what was left out. */
    public static String text(String raw, int max) {
        return raw.length() <= max
                ? text(raw)
                : text(raw.substring(0, max)) + " (and " + (raw.length() - max) + " more characters)";
    }

    private static void append(int c, StringBuilder out) {
        int type = Character.getType(c);
        if (c < 0x20 || (c >= 0x7f && c < 0xa0)) {
            out.append(String.format("\\x%02x", c));
        } else if (type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE) {
            out.append(String.format("\\u%04x", c));
        } else {
            out.appendCodePoint(c);
        }
    }
}
