package roundtrip.grader.report;

/** Hostile text as it may be shown: at most 64 KiB, control and format characters spelled out. */
public final class Shown {
    private static final int CAP = 64 << 10;

    private Shown() {}

    /** Keeps line feeds and tabs; everything else that is invisible becomes {@code \x1b}. */
    public static String text(String hostile) {
        String capped = hostile.length() <= CAP ? hostile : hostile.substring(0, CAP);
        StringBuilder out = new StringBuilder(capped.length());
        capped.codePoints().forEach(point -> {
            if (point != '\n' && point != '\t' && isInvisible(point)) {
                out.append(String.format(point < 256 ? "\\x%02x" : "\\u%04x", point));
            } else {
                out.appendCodePoint(point);
            }
        });
        if (hostile.length() > CAP) {
            out.append("\n(").append(hostile.length() - CAP).append(" characters more)");
        }
        return out.toString();
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

    /** Code points that are no characters for ever; XML refuses some of them. */
    private static boolean isNoCharacter(int point) {
        return (point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef);
    }
}
