package roundtrip.quiz.exchange.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Texts of other formats as Markdown, and Markdown as plain text. */
public final class Prose {

    private static final List<TablesExtension> EXTENSIONS = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final MarkdownRenderer MARKDOWN =
            MarkdownRenderer.builder().extensions(EXTENSIONS).build();
    private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
            .extensions(EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.COMPACT)
            .build();
    private static final Pattern MARKUP = Pattern.compile("</?[A-Za-z][^<>]*>|&#?[A-Za-z0-9]{1,31};");

    private Prose() {}

    /** How a text of another format is to be understood. */
    public enum Kind {
        MARKDOWN,
        HTML,
        PLAIN,
        /** HTML where there is markup in it, else plain; lines stay lines. */
        AUTO
    }

    /** As Markdown; {@code lost} hears what could not be kept. */
    public static String markdown(Kind kind, String text, Consumer<String> lost) {
        return switch (kind) {
            case MARKDOWN -> text.strip();
            case PLAIN -> plain(text);
            case HTML -> html(text, lost);
            case AUTO -> MARKUP.matcher(text).find() ? html(text.strip().replace("\n", "<br>"), lost) : plain(text);
        };
    }

    private static String html(String html, Consumer<String> lost) {
        Document tree = new HtmlTree(lost).read(html);
        String markdown = MARKDOWN.render(tree).strip();
        String words = words(tree);
        if (words(PARSER.parse(markdown)).equals(words)) {
            return markdown;
        }
        lost.accept("its formatting, which Markdown cannot say");
        return plain(PLAIN.render(tree));
    }

    private static String words(Node tree) {
        return PLAIN.render(tree).replaceAll("[\\s\u00a0]+", " ").strip();
    }

    /** Every sign as it stands. */
    public static String plain(String text) {
        Document document = new Document();
        for (String part : text.strip().split("\\n\\s*\\n", -1)) {
            Paragraph paragraph = new Paragraph();
            String[] lines = part.split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    paragraph.appendChild(new HardLineBreak());
                }
                paragraph.appendChild(new Text(lines[i].strip()));
            }
            document.appendChild(paragraph);
        }
        return MARKDOWN.render(document).strip();
    }

    /** Markdown without its signs; lines as they are. */
    public static String unmarked(String markdown) {
        return PLAIN.render(PARSER.parse(markdown)).strip();
    }

    /** One line of plain text; empty if the Markdown needs more than one. */
    public static Optional<String> line(String markdown) {
        Node document = PARSER.parse(markdown);
        Node only = document.getFirstChild();
        if (only == null || only.getNext() != null || !(only instanceof Paragraph)) {
            return Optional.empty();
        }
        return Optional.of(PLAIN.render(document).replaceAll("\\s+", " ").strip());
    }

    /** The text of one of HTML's entities, with its ampersand and semicolon; the same again if there is none of that name. */
    public static String entity(String entity) {
        StringBuilder text = new StringBuilder();
        PARSER.parse(entity).accept(new AbstractVisitor() {
            @Override
            public void visit(Text node) {
                text.append(node.getLiteral());
            }
        });
        return text.isEmpty() ? entity : text.toString();
    }
}
