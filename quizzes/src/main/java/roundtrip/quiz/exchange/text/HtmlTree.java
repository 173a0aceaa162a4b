package roundtrip.quiz.exchange.text;

import java.util.Map;
import java.util.function.Consumer;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
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

    private final Consumer<String> lost;
    private final HtmlStack open = new HtmlStack();
    private final HtmlDropped dropped;

    HtmlTree(Consumer<String> lost) {
        this.lost = lost;
        this.dropped = new HtmlDropped(lost);
    }

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
        Document document = open.closed();
        HtmlTidy.tidy(document);
        return document;
    }

    private void words(String raw) {
        if (dropped.skipping()) {
            return;
        }
        if (open.top() instanceof FencedCodeBlock) {
            open.literal(raw.replace("\r\n", "\n"));
            return;
        }
        if (open.top() instanceof Code) {
            open.literal(raw.replaceAll("\\s+", " "));
            open.blank(false);
            return;
        }
        String text = raw.replaceAll("[ \\t\\n\\r\\f]+", " ").replace('\u00a0', ' ');
        if (open.blank()) {
            text = text.stripLeading();
        }
        if (!text.isEmpty()) {
            open.inline().appendChild(new Text(text));
            open.blank(text.endsWith(" "));
        }
    }

    private void start(String name, Map<String, String> attributes) {
        if (dropped.start(name)) {
            return;
        }
        if (open.code()) {
            if (name.equals("br")) {
                words("\n");
            }
            return;
        }
        switch (name) {
            case "br" -> {
                if (!open.blank() || open.top().getLastChild() != null) {
                    open.inline().appendChild(new HardLineBreak());
                    open.blank(true);
                }
            }
            case "hr" -> {
                open.closeParagraph();
                if (!open.table()) {
                    open.top().appendChild(new ThematicBreak());
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
            open.inline().appendChild(new Text(alternative.strip()));
            open.blank(false);
        }
    }

    private void container(String name, Map<String, String> attributes) {
        if (open.depth() > DEEPEST) {
            return;
        }
        switch (name) {
            case "p", "div", "section", "article", "center", "dl", "dt", "dd" -> closeParagraphIn(name);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                open.closeParagraph();
                Heading heading = new Heading();
                heading.setLevel(name.charAt(1) - '0');
                if (!open.table()) {
                    open.push(name, heading);
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
                open.closeTo(ListBlock.class);
                if (open.top() instanceof ListBlock) {
                    open.push(name, new ListItem());
                }
            }
            case "table" -> {
                open.closeParagraph();
                if (open.top() instanceof Document) {
                    open.push(name, new TableBlock());
                }
            }
            case "tr" -> open.row();
            case "td", "th" -> {
                open.closeTo(TableRow.class);
                if (open.top() instanceof TableRow) {
                    open.push(name, new TableCell());
                    open.blank(true);
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
        open.closeParagraph();
        if (open.top() instanceof TableCell) {
            return;
        }
        if (name.equals("p") && !(open.top() instanceof ListBlock) && !open.table()) {
            open.push("p", new Paragraph());
        }
    }

    private void block(String name, Node block) {
        open.closeParagraph();
        if (open.top() instanceof ListBlock) {
            open.push("li", new ListItem());
        }
        if (!open.table()) {
            open.push(name, block);
        }
    }

    private void emphasis(String name, Node node) {
        Node parent = open.inline();
        parent.appendChild(node);
        open.open(name, node);
    }

    private void end(String name) {
        if (dropped.end(name)) {
            return;
        }
        if (!name.equals("p") && !name.equals("div")) {
            open.closeTag(name);
        } else if (!(open.top() instanceof FencedCodeBlock)) {
            open.closeParagraph();
        }
    }
}
