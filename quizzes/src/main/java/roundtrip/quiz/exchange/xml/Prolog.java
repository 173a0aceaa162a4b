package roundtrip.quiz.exchange.xml;

import roundtrip.quiz.exchange.ExchangeException;

/** What stands before the root: a DOCTYPE that only names a DTD is skipped unread, one that declares things is refused. */
final class Prolog {

    static final String REFUSED = "expected XML without declarations of its own, got a DOCTYPE with an internal subset:"
            + " take it out, it could read files or fill the memory";

    private Prolog() {}

    /** The document from its root on. */
    static String without(String text) {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("<?", at)) {
                at = after(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at + 4);
            } else if (text.startsWith("<!DOCTYPE", at)) {
                at = doctype(text, at);
            } else {
                break;
            }
        }
        if (at >= text.length() || text.charAt(at) != '<') {
            throw new ExchangeException("xml", "expected an XML document, got no element at its start");
        }
        return text.substring(at);
    }

    private static int after(String text, String end, int from) {
        int found = text.indexOf(end, from);
        if (found < 0) {
            throw new ExchangeException("xml", "expected \"" + end + "\", got the end of the file");
        }
        return found + end.length();
    }

    private static int doctype(String text, int from) {
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[') {
                throw new ExchangeException("xml-dtd", REFUSED);
            } else if (c == '>') {
                return i + 1;
            }
        }
        throw new ExchangeException("xml", "expected \">\" after the DOCTYPE, got the end of the file");
    }
}
