package roundtrip.quiz.exchange.qti;

import java.util.LinkedHashMap;
import java.util.Map;
import roundtrip.quiz.exchange.xml.Element;

/** QTI 3 writes {@code qti-simple-choice}, QTI 2 {@code simpleChoice}: both are read as the latter. */
final class Names {

    private static final String PREFIX = "qti-";

    private Names() {}

    static Element plain(Element element) {
        boolean qti = element.name().startsWith(PREFIX);
        Map<String, String> attributes = new LinkedHashMap<>();
        element.attributes()
                .forEach((name, value) -> attributes.put(name.startsWith("data-") ? name : camel(name), value));
        Element plain =
                new Element(qti ? camel(element.name().substring(PREFIX.length())) : element.name(), attributes);
        for (Object child : element.children()) {
            plain.append(child instanceof Element inner ? plain(inner) : child);
        }
        return plain;
    }

    private static String camel(String name) {
        StringBuilder out = new StringBuilder();
        boolean up = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '-') {
                up = true;
            } else {
                out.append(up ? Character.toUpperCase(c) : c);
                up = false;
            }
        }
        return out.toString();
    }
}
