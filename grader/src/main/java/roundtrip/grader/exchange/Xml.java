package roundtrip.grader.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import roundtrip.grader.report.Shown;

/** Writes XML 1.0. Characters that XML cannot hold at all are spelled out, as on the pages: {@code \x00}. */
final class Xml {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    Xml open(String name) {
        line();
        out.append('<').append(name);
        open.push(name);
        inTag = true;
        return this;
    }

    /** An attribute of the element that was opened last. */
    Xml with(String name, Object hostile) {
        String value = escaped(String.valueOf(hostile));
        out.append(' ')
                .append(name)
                .append("=\"")
                .append(value.replace("\n", "&#10;").replace("\t", "&#9;"));
        out.append('"');
        return this;
    }

    /** Text inside the element that was opened last, which is closed with it. */
    Xml text(String hostile) {
        String name = open.pop();
        out.append('>').append(escaped(hostile)).append("</").append(name).append(">\n");
        inTag = false;
        return this;
    }

    Xml close() {
        String name = open.pop();
        if (inTag) {
            out.append("/>\n");
        } else {
            out.append("  ".repeat(open.size())).append("</").append(name).append(">\n");
        }
        inTag = false;
        return this;
    }

    String end() {
        return out.toString();
    }

    private void line() {
        if (inTag) {
            out.append(">\n");
        }
        out.append("  ".repeat(open.size()));
    }

    static String escaped(String hostile) {
        return Shown.text(hostile)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
