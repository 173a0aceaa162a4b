package roundtrip.quiz.exchange.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import roundtrip.quiz.exchange.ExchangeException;
import roundtrip.quiz.exchange.text.Decoding;
import roundtrip.quiz.exchange.text.Prose;

/** Reads XML from strangers: no DTD, no entities of its own, nothing fetched, bounded in depth and number. */
public final class XmlReader {

    private static final int DEEPEST = 100;
    private static final int MOST_ELEMENTS = 500_000;

    /** Limits that the JDK sets, differently in each version, and takes the whole file for an entity; ours are the same everywhere. */
    private static final List<String> LIMITS_OF_THE_JDK = List.of(
            "jdk.xml.maxElementDepth",
            "jdk.xml.elementAttributeLimit",
            "jdk.xml.maxGeneralEntitySizeLimit",
            "jdk.xml.totalEntitySizeLimit");

    private final Deque<Element> open = new ArrayDeque<>();
    private final Map<String, String> entities = new HashMap<>();
    private int elements;

    private XmlReader() {}

    /** The root of a document. */
    public static Element read(byte[] file) {
        return new XmlReader().parse(Prolog.without(Decoding.xml(file)));
    }

    private Element parse(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        LIMITS_OF_THE_JDK.forEach(limit -> factory.setProperty(limit, 0));
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched, not even \"" + systemId + "\"");
        });
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            Element root = null;
            while (reader.hasNext()) {
                Element closed = event(reader, reader.next());
                root = closed == null ? root : closed;
            }
            if (root == null) {
                throw new ExchangeException("xml", "expected an XML document, got none");
            }
            return root;
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            String message = String.valueOf(e.getMessage()).replaceFirst("(?s)^.*Message: ", "");
            throw new ExchangeException("xml", "expected well-formed XML, got at line " + line + ": " + message);
        }
    }

    /** The root, once it is closed. */
    private @Nullable Element event(XMLStreamReader reader, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.END_ELEMENT -> {
                Element closed = open.pop();
                return open.isEmpty() ? closed : null;
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                text(reader.getText());
            case XMLStreamConstants.ENTITY_REFERENCE -> entity(reader.getLocalName());
            case XMLStreamConstants.DTD -> throw new ExchangeException("xml-dtd", Prolog.REFUSED);
            default -> {} // remarks and processing instructions
        }
        return null;
    }

    private void start(XMLStreamReader reader) {
        if (open.size() >= DEEPEST) {
            throw new ExchangeException(
                    "xml-depth",
                    "expected at most " + DEEPEST + " elements within each other, got more at line "
                            + reader.getLocation().getLineNumber());
        }
        if (++elements > MOST_ELEMENTS) {
            throw new ExchangeException(
                    "xml-size", "expected at most " + MOST_ELEMENTS + " elements, got more: split the file");
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        Element element = new Element(reader.getLocalName(), attributes);
        if (!open.isEmpty()) {
            open.element().append(element);
        }
        open.push(element);
    }

    private void text(String text) {
        if (!open.isEmpty()) {
            open.element().append(text);
        }
    }

    /** HTML's names, such as {@code nbsp}, which files with a DOCTYPE use; others stay as they are written. */
    private void entity(String name) {
        text(entities.computeIfAbsent("&" + name + ";", Prose::entity));
    }
}
