package roundtrip.quiz.exchange.text;

import java.util.ArrayDeque;
import java.util.Deque;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;

/**
 * The nodes of a tree that are open, the innermost on top, as HTML's own rules want them: texts open a paragraph, a new
 * paragraph closes the one before.
 */
final class HtmlStack {

    private final Document document = new Document();
    private final Deque<Open> open = new ArrayDeque<>();
    private boolean blank = true;

    HtmlStack() {
        open.push(new Open("", document, new StringBuilder()));
    }

    /**
     * An open node.
     *
     * @param literal collects the text of code until it is closed
     */
    private record Open(String tag, Node node, StringBuilder literal) {}

    int depth() {
        return open.size();
    }

    Node top() {
        return open.element().node();
    }

    /** Whether the next text stands at the start of a line, where blanks do not count. */
    boolean blank() {
        return blank;
    }

    void blank(boolean now) {
        blank = now;
    }

    /** Whether code is open, in which nothing but text is kept. */
    boolean code() {
        return top() instanceof FencedCodeBlock || top() instanceof Code;
    }

    void literal(String text) {
        open.element().literal().append(text);
    }

    void push(String tag, Node node) {
        top().appendChild(node);
        open(tag, node);
    }

    /** Opens a node that has its place already. */
    void open(String tag, Node node) {
        open.push(new Open(tag, node, new StringBuilder()));
    }

    private void pop() {
        Open closed = open.pop();
        if (closed.node() instanceof FencedCodeBlock block) {
            block.setLiteral(closed.literal().toString());
        } else if (closed.node() instanceof Code code) {
            code.setLiteral(closed.literal().toString());
        }
    }

    Document closed() {
        while (open.size() > 1) {
            pop();
        }
        return document;
    }

    /** Where inline content goes; opens a paragraph where only blocks may stand. */
    Node inline() {
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

    void closeParagraph() {
        while (open.size() > 1
                && !(top() instanceof BlockQuote
                        || top() instanceof ListBlock
                        || top() instanceof ListItem
                        || table())) {
            pop();
        }
        blank = true;
    }

    boolean table() {
        return top() instanceof TableBlock
                || top() instanceof TableRow
                || top() instanceof TableCell
                || top() instanceof TableBody
                || top() instanceof TableHead;
    }

    void row() {
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
                open("", body == null ? table : body);
            }
            push("tr", new TableRow());
        }
    }

    void closeTo(Class<? extends Node> kind) {
        if (open.stream().anyMatch(each -> kind.isInstance(each.node()))) {
            while (open.size() > 1 && !kind.isInstance(top())) {
                pop();
            }
        }
        blank = true;
    }

    /** Closes the innermost node of a tag and all within it; nothing if there is none. */
    void closeTag(String tag) {
        boolean inside = open.stream().anyMatch(each -> each.tag().equals(tag));
        while (inside && open.size() > 1) {
            boolean found = open.element().tag().equals(tag);
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
