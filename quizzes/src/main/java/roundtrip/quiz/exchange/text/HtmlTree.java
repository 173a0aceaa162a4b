package roundtrip.quiz.exchange.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** HTML made a tree of Markdown. What Markdown has no word for is unwrapped; what is not text is dropped and told. */
final class HtmlTree {

    private static final int DEEPEST = 40;
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
    private final Document document = new Document();
    private final Deque<Open> open = new ArrayDeque<>();
    private int dropping;
    private String droppedName = "";
    private boolean blank = true;

    HtmlTree(Consumer<String> lost) {
        this.lost = lost;
        open.push(new Open("", document));
    }

    private record Open(String tag, Node node) {}

    Document read(String html) {
        for (HtmlTokens.Token token : HtmlTokens.of(html)) {
            if (token instanceof HtmlTokens.Token.Words words) {
                words(words.text());
            } else if (token instanceof HtmlTokens.Token.Open start) {
                start(start.name(), start.attributes());
            } else if (token instanceof HtmlTokens.Token.Close end) {
                end(end.name());
            }
        }
        while (open.size() > 1) {
            pop();
        }
        HtmlTidy.tidy(document);
        return document;
    }

    private Node top() {
        return open.element().node();
    }

    private void words(String raw) {
        if (dropping > 0) {
            return;
        }
        if (top() instanceof FencedCodeBlock block) {
            block.setLiteral(block.getLiteral() + raw.replace("\r\n", "\n"));
            return;
        }
        if (top() instanceof Code code) {
            code.setLiteral(code.getLiteral() + raw.replaceAll("\\s+", " "));
            blank = false;
            return;
        }
        String text = raw.replaceAll("[ \\t\\n\\r\\f]+", " ").replace('\u00a0', ' ');
        if (blank) {
            text = text.stripLeading();
        }
        if (!text.isEmpty()) {
            inline().appendChild(new Text(text));
            blank = text.endsWith(" ");
        }
    }

    /** Where inline content goes; opens a paragraph where only blocks may stand. */
    private Node inline() {
        Node top = top();
        if (top instanceof ListBlock) {
            push("li", new ListItem());
            top = top();
        }
        if (top instanceof TableBlock
                || top instanceof TableRow
                || top instanceof TableBody
                || top instanceof TableHead) {
            return document.getLastChild() instanceof Paragraph last ? last : appended(new Paragraph());
        }
        if (top instanceof Document || top instanceof BlockQuote || top instanceof ListItem) {
            push("p", new Paragraph());
            blank = true;
        }
        return top();
    }

    private Node appended(Node node) {
        document.appendChild(node);
        return node;
    }

    private void push(String tag, Node node) {
        top().appendChild(node);
        open.push(new Open(tag, node));
    }

    private void pop() {
        open.pop();
    }

    private void closeParagraph() {
        while (open.size() > 1
                && !(top() instanceof BlockQuote
                        || top() instanceof ListBlock
                        || top() instanceof ListItem
                        || table())) {
            pop();
        }
        blank = true;
    }

    private boolean table() {
        return top() instanceof TableBlock
                || top() instanceof TableRow
                || top() instanceof TableCell
                || top() instanceof TableBody
                || top() instanceof TableHead;
    }

    private void start(String name, Map<String, String> attributes) {
        if (dropping > 0) {
            if (name.equals(droppedName)) {
                dropping++;
            }
            return;
        }
        if (DROPPED.contains(name)) {
            if (!SILENT.contains(name)) {
                lost.accept("a <" + name + ">");
            }
            if (!VOID.contains(name)) {
                dropping = 1;
                droppedName = name;
            }
            return;
        }
        if (top() instanceof FencedCodeBlock || top() instanceof Code) {
            if (name.equals("br")) {
                words("\n");
            }
            return;
        }
        switch (name) {
            case "br" -> {
                if (!blank || top().getLastChild() != null) {
                    inline().appendChild(new HardLineBreak());
                    blank = true;
                }
            }
            case "hr" -> {
                closeParagraph();
                if (!table()) {
                    top().appendChild(new ThematicBreak());
                }
            }
            case "img" -> picture(attributes);
            default -> container(name, attributes);
        }
    }

    private void picture(Map<String, String> attributes) {
        String address = attributes.getOrDefault("src", "");
        String alternative = attributes.getOrDefault("alt", "");
        lost.accept("a picture, " + (address.startsWith("data:") ? "inside the text" : "\"" + address + "\""));
        if (!alternative.isBlank()) {
            inline().appendChild(new Text(alternative.strip()));
            blank = false;
        }
    }

    private void container(String name, Map<String, String> attributes) {
        if (open.size() > DEEPEST) {
            return;
        }
        switch (name) {
            case "p", "div", "section", "article", "center", "dl", "dt", "dd" -> closeParagraphIn(name);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                closeParagraph();
                Heading heading = new Heading();
                heading.setLevel(name.charAt(1) - '0');
                if (!table()) {
                    push(name, heading);
                }
            }
            case "blockquote" -> block(name, new BlockQuote());
            case "pre" -> {
                FencedCodeBlock block = new FencedCodeBlock();
                block.setLiteral("");
                block(name, block);
            }
            case "ul" -> {
                BulletList list = new BulletList();
                list.setMarker("-");
                block(name, list);
            }
            case "ol" -> {
                OrderedList list = new OrderedList();
                list.setMarkerStartNumber(1);
                list.setMarkerDelimiter(".");
                block(name, list);
            }
            case "li" -> {
                closeTo(ListBlock.class);
                if (top() instanceof ListBlock) {
                    push(name, new ListItem());
                }
            }
            case "table" -> {
                closeParagraph();
                if (top() instanceof Document) {
                    push(name, new TableBlock());
                }
            }
            case "tr" -> row();
            case "td", "th" -> {
                closeTo(TableRow.class);
                if (top() instanceof TableRow) {
                    push(name, new TableCell());
                    blank = true;
                }
            }
            case "b", "strong" -> emphasis(name, new StrongEmphasis());
            case "i", "em" -> emphasis(name, new Emphasis());
            case "code", "tt", "kbd", "samp" -> emphasis(name, new Code(""));
            case "a" -> {
                String address = attributes.getOrDefault("href", "");
                if (address.matches("(?i)https?://[^\\s<>]+")) {
                    emphasis(name, new Link(address, null));
                } else if (!address.isBlank()) {
                    lost.accept("a link to \"" + address + "\"");
                }
            }
            default -> {} // unwrapped
        }
    }

    private void closeParagraphIn(String name) {
        closeParagraph();
        if (top() instanceof TableCell) {
            return;
        }
        if (name.equals("p") && !(top() instanceof ListBlock) && !table()) {
            push("p", new Paragraph());
        }
    }

    private void block(String name, Node block) {
        closeParagraph();
        if (top() instanceof ListBlock) {
            push("li", new ListItem());
        }
        if (!table()) {
            push(name, block);
        }
    }

    private void emphasis(String name, Node node) {
        Node parent = inline();
        parent.appendChild(node);
        open.push(new Open(name, node));
    }

    private void row() {
        while (open.size() > 1 && table() && !(top() instanceof TableBlock)) {
            pop();
        }
        if (top() instanceof TableBlock table) {
            if (table.getFirstChild() == null) {
                push("", new TableHead());
            } else {
                if (table.getLastChild() instanceof TableHead) {
                    table.appendChild(new TableBody());
                }
                Node body = table.getLastChild();
                open.push(new Open("", body == null ? table : body));
            }
            push("tr", new TableRow());
        }
    }

    private void closeTo(Class<? extends Node> kind) {
        if (open.stream().anyMatch(each -> kind.isInstance(each.node()))) {
            while (open.size() > 1 && !kind.isInstance(top())) {
                pop();
            }
        }
        blank = true;
    }

    private void end(String name) {
        if (dropping > 0) {
            if (name.equals(droppedName)) {
                dropping--;
            }
            return;
        }
        if (name.equals("p") || name.equals("div")) {
            if (!(top() instanceof FencedCodeBlock)) {
                closeParagraph();
            }
            return;
        }
        boolean inside = open.stream().anyMatch(each -> each.tag().equals(name));
        while (inside && open.size() > 1) {
            boolean found = open.element().tag().equals(name);
            if (found
                    && (top() instanceof FencedCodeBlock
                            || !(top() instanceof Emphasis
                                    || top() instanceof StrongEmphasis
                                    || top() instanceof Code
                                    || top() instanceof Link))) {
                blank = true;
            }
            pop();
            inside = !found;
        }
    }
}
