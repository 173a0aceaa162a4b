package roundtrip.quiz.exchange.moodle;

import java.util.Optional;
import java.util.function.Consumer;
import roundtrip.quiz.exchange.text.Prose;
import roundtrip.quiz.exchange.xml.Element;
import roundtrip.quiz.exchange.xml.XmlText;

/** A text with a format of its own, and files beside it. */
final class MoodleText {

    private MoodleText() {}

    /** As Markdown; empty if the element is missing. */
    static String of(Optional<Element> element, Consumer<String> lost) {
        return element.map(it -> of(element, raw(it), lost)).orElse("");
    }

    /** Some text in the format of an element, as Markdown. */
    static String of(Optional<Element> element, String raw, Consumer<String> lost) {
        if (element.isEmpty()) {
            return "";
        }
        for (Element file : element.get().all("file")) {
            int size = file.text().strip().length() / 4 * 3;
            lost.accept("the file \"" + file.attribute("name") + "\", about " + size + " bytes");
        }
        return Prose.markdown(kind(element.get()), raw, lost);
    }

    static Prose.Kind kind(Element element) {
        return switch (element.attribute("format")) {
            case "markdown" -> Prose.Kind.MARKDOWN;
            case "plain_text" -> Prose.Kind.PLAIN;
            case "html", "" -> Prose.Kind.HTML;
            default -> Prose.Kind.AUTO;
        };
    }

    /** The text as it stands; markup that nobody escaped counts as text too. */
    static String raw(Element element) {
        return element.first("text")
                .map(text -> text.elements().findAny().isPresent() ? XmlText.inside(text) : text.text())
                .orElseGet(() -> element.elements().findAny().isPresent() ? "" : element.text());
    }
}
