package roundtrip.quiz.exchange.xml;

/** Writes XML by hand: every sign that means something is escaped, what XML cannot hold is left out. */
public final class XmlText {

    private XmlText() {}

    public static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                default -> {
                    if (allowed(c)) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c < 0xd800) || (c >= 0xe000 && c < 0xfffe) || c > 0xffff;
    }

    /** The inside of an element as markup again. */
    public static String inside(Element element) {
        StringBuilder out = new StringBuilder();
        for (Object child : element.children()) {
            if (child instanceof Element inner) {
                outside(inner, out);
            } else {
                out.append(escaped(child.toString()));
            }
        }
        return out.toString();
    }

    private static void outside(Element element, StringBuilder out) {
        out.append('<').append(element.name());
        element.attributes().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(attribute -> out.append(' ')
                        .append(attribute.getKey())
                        .append("=\"")
                        .append(escaped(attribute.getValue()))
                        .append('"'));
        out.append('>')
                .append(inside(element))
                .append("</")
                .append(element.name())
                .append('>');
    }
}
