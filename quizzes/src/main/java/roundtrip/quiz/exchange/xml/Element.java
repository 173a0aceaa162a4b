package roundtrip.quiz.exchange.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of XML, by its local name; a child is an {@code Element} or a {@code String}. */
public final class Element {

    private final String name;
    private final Map<String, String> attributes;
    private final List<Object> children = new ArrayList<>();

    public Element(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = Map.copyOf(attributes);
    }

    public String name() {
        return name;
    }

    /** The value of an attribute; empty if there is none. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    public Map<String, String> attributes() {
        return attributes;
    }

    /** Adds an {@code Element} or a {@code String} while the document is built. */
    public void append(Object child) {
        children.add(child);
    }

    public List<Object> children() {
        return List.copyOf(children);
    }

    public Stream<Element> elements() {
        return children.stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    public List<Element> all(String wanted) {
        return elements().filter(element -> element.name.equals(wanted)).toList();
    }

    public Optional<Element> first(String wanted) {
        return elements().filter(element -> element.name.equals(wanted)).findFirst();
    }

    /** This and everything below, in the order of the document. */
    public Stream<Element> everywhere() {
        return Stream.concat(Stream.of(this), elements().flatMap(Element::everywhere));
    }

    public List<Element> everywhere(String wanted) {
        return everywhere().filter(element -> element.name.equals(wanted)).toList();
    }

    /** All text in it, without markup. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Object child : children) {
            text.append(child instanceof Element element ? element.text() : child);
        }
        return text.toString();
    }

    /** The stripped text of a child; empty if there is none. */
    public String text(String child) {
        return first(child).map(element -> element.text().strip()).orElse("");
    }
}
