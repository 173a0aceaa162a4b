package roundtrip.quiz.exchange.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Makes a tree from HTML one that Markdown can write: no blanks at the edges, nothing empty. */
final class HtmlTidy {

    private HtmlTidy() {}

    static void tidy(Node node) {
        for (Node child : children(node)) {
            tidy(child);
        }
        if (node instanceof Code code) {
            code(code);
        } else if (node instanceof Emphasis || node instanceof StrongEmphasis || node instanceof Link) {
            edges(node);
        } else if (node instanceof Paragraph || node instanceof Heading || node instanceof TableCell) {
            strip(node);
        } else if (node instanceof FencedCodeBlock block) {
            block.setLiteral(block.getLiteral().replaceAll("^\n+", "").stripTrailing() + "\n");
        } else if (node instanceof TableBlock && !(node.getFirstChild() instanceof TableHead)) {
            node.unlink();
        }
        if (node instanceof ListBlock list) {
            list.setTight(true);
        }
        boolean mayBeEmpty =
                node instanceof TableCell || node instanceof Text || node instanceof Code || node.getParent() == null;
        boolean container = node instanceof Paragraph
                || node instanceof Heading
                || node instanceof ListBlock
                || node instanceof ListItem
                || node instanceof Emphasis
                || node instanceof StrongEmphasis
                || node instanceof Link
                || node instanceof org.commonmark.node.BlockQuote;
        if (!mayBeEmpty && container && node.getFirstChild() == null) {
            node.unlink();
        }
    }

    private static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    private static void code(Code code) {
        String literal = code.getLiteral().strip();
        if (literal.isEmpty()) {
            code.unlink();
        } else {
            code.setLiteral(literal);
        }
    }

    /** Blanks at the edges of emphasis move out of it, where Markdown wants them. */
    private static void edges(Node node) {
        if (node.getFirstChild() instanceof Text first
                && !first.getLiteral().equals(first.getLiteral().stripLeading())) {
            first.setLiteral(first.getLiteral().stripLeading());
            node.insertBefore(new Text(" "));
        }
        if (node.getLastChild() instanceof Text last
                && !last.getLiteral().equals(last.getLiteral().stripTrailing())) {
            last.setLiteral(last.getLiteral().stripTrailing());
            node.insertAfter(new Text(" "));
        }
        for (Node child : children(node)) {
            if (child instanceof Text text && text.getLiteral().isEmpty()) {
                child.unlink();
            }
        }
    }

    private static void strip(Node node) {
        while (blank(node.getFirstChild())) {
            node.getFirstChild().unlink();
        }
        while (blank(node.getLastChild())) {
            node.getLastChild().unlink();
        }
        if (node.getFirstChild() instanceof Text first) {
            first.setLiteral(first.getLiteral().stripLeading());
        }
        if (node.getLastChild() instanceof Text last) {
            last.setLiteral(last.getLiteral().stripTrailing());
        }
    }

    private static boolean blank(@org.jspecify.annotations.Nullable Node node) {
        return node instanceof HardLineBreak
                || (node instanceof Text text && text.getLiteral().isBlank());
    }
}
