package roundtrip.grader.report;

/** Hostile text as it may be shown: at most 64 KiB, control and format characters spelled out. */
public final class Shown {
    private static final int CAP = 64 << 10;
    private static final int TAIL = 40;

    private Shown() {}

    /** Keeps line feeds and tabs; everything else that is invisible becomes {@code \x1b}. Done twice, it changes nothing more. */
    public static String text(String hostile) {
        StringBuilder out = new StringBuilder(Math.min(hostile.length(), CAP));
        int shownUnits = 0;
        int keep = 0;
        for (int at = 0; at < hostile.length() && out.length() <= CAP; ) {
            int point = hostile.codePointAt(at);
            at += Character.charCount(point);
            if (point != '\n' && point != '\t' && isInvisible(point)) {
                out.append(String.format(point < 256 ? "\\x%02x" : "\\u%04x", point));
            } else {
                out.appendCodePoint(point);
            }
            if (out.length() <= CAP - TAIL) {
                shownUnits = at;
                keep = out.length();
            }
        }
        if (out.length() <= CAP) {
            return out.toString();
        }
        out.setLength(keep);
        return out.append("\n(")
                .append(hostile.length() - shownUnits)
                .append(" characters more)")
                .toString();
    }

    /** The same without line feeds and tabs. */
    public static String line(String hostile) {
        return text(hostile).replace("\n", "\\x0a").replace("\t", "\\x09");
    }

    private static boolean isInvisible(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || isNoCharacter(point);
    }

    /** Code points that Unicode keeps free for ever, of which XML 1.0 forbids two. */
    private static boolean isNoCharacter(int point) {
        return (point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef);
    }
}
