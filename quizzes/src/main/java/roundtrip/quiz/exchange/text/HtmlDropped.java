package roundtrip.quiz.exchange.text;

import java.util.Set;
import java.util.function.Consumer;

/** Elements of HTML that are no text: they are skipped with all that is in them, and told unless nobody misses them. */
final class HtmlDropped {

    private static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "iframe",
            "object",
            "embed",
            "applet",
            "audio",
            "video",
            "svg",
            "math",
            "form",
            "input",
            "textarea",
            "select",
            "button",
            "head",
            "title");
    private static final Set<String> SILENT = Set.of("head", "title", "style");
    private static final Set<String> VOID = Set.of("br", "img", "hr", "input", "embed", "col", "wbr", "source");

    private final Consumer<String> lost;
    private int depth;
    private String name = "";

    HtmlDropped(Consumer<String> lost) {
        this.lost = lost;
    }

    /** Whether what follows is skipped. */
    boolean skipping() {
        return depth > 0;
    }

    /** Sees a start tag; whether it is skipped. */
    boolean start(String tag) {
        if (depth > 0) {
            depth += tag.equals(name) ? 1 : 0;
            return true;
        }
        if (!DROPPED.contains(tag)) {
            return false;
        }
        if (!SILENT.contains(tag)) {
            lost.accept("a <" + tag + ">");
        }
        if (!VOID.contains(tag)) {
            depth = 1;
            name = tag;
        }
        return true;
    }

    /** Sees an end tag; whether it is skipped. */
    boolean end(String tag) {
        boolean skipped = depth > 0;
        depth -= skipped && tag.equals(name) ? 1 : 0;
        return skipped;
    }
}
