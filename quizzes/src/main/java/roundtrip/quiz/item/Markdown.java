package roundtrip.quiz.item;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import roundtrip.quiz.Html;

/** Markdown to HTML that is safe in any page: raw HTML is escaped, unsafe addresses and pictures are left out. */
public final class Markdown {

    private static final List<TablesExtension> EXTENSIONS = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .nodeRendererFactory(PictureAsText::new)
            .build();

    private Markdown() {}

    /** Paragraphs, lists, code and tables. */
    public static Html block(String markdown) {
        return new Html(RENDERER.render(PARSER.parse(markdown)).strip());
    }

    /** A line: a single paragraph comes without its {@code p}. */
    public static Html inline(String markdown) {
        Node document = PARSER.parse(markdown);
        Node only = document.getFirstChild();
        if (only instanceof Paragraph && only.getNext() == null) {
            StringBuilder html = new StringBuilder();
            for (Node child = only.getFirstChild(); child != null; child = child.getNext()) {
                html.append(RENDERER.render(child));
            }
            return new Html(html.toString().strip());
        }
        return new Html(RENDERER.render(document).strip());
    }

    /** Text as it is, such as a learner typed: nothing in it is a sign of Markdown or of HTML. */
    public static Html plain(String text) {
        return new Html(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;"));
    }

    /** A field that may be missing, as a line. */
    public static Optional<Html> inline(JsonNode node, String field) {
        return Optional.ofNullable(node.path(field).textValue()).map(Markdown::inline);
    }

    /** A picture is shown by its alternative text; the bank has no pictures of its own yet. */
    private record PictureAsText(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public java.util.Set<Class<? extends Node>> getNodeTypes() {
            return java.util.Set.of(Image.class);
        }

        @Override
        public void render(Node image) {
            for (Node child = image.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }
}
