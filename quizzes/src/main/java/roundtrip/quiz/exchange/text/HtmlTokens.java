package roundtrip.quiz.exchange.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads HTML as browsers do where it matters: nothing is an error, a lone {@code <} is a sign. */
final class HtmlTokens {

    /** A piece of HTML. */
    sealed interface Token {

        record Words(String text) implements Token {}

        record Open(String name, Map<String, String> attributes) implements Token {}

        record Close(String name) implements Token {}
    }

    private final String html;
    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final Map<String, String> entities = new HashMap<>();
    private int at;

    private HtmlTokens(String html) {
        this.html = html;
    }

    static List<Token> of(String html) {
        return new HtmlTokens(html).read();
    }

    private List<Token> read() {
        while (at < html.length()) {
            char c = html.charAt(at);
            char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
            if (c == '<' && html.startsWith("<!--", at)) {
                skipTo("-->");
            } else if (c == '<' && (next == '!' || next == '?')) {
                skipTo(">");
            } else if (c == '<'
                    && (letter(next) || (next == '/' && at + 2 < html.length() && letter(html.charAt(at + 2))))) {
                tag(next == '/');
            } else if (c == '&') {
                entity();
            } else {
                words.append(c);
                at++;
            }
        }
        flush();
        return tokens;
    }

    private static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private void skipTo(String end) {
        int found = html.indexOf(end, at);
        at = found < 0 ? html.length() : found + end.length();
    }

    private void skipBefore(String end) {
        while (at < html.length() && !html.regionMatches(true, at, end, 0, end.length())) {
            at++;
        }
    }

    private void flush() {
        if (!words.isEmpty()) {
            tokens.add(new Token.Words(words.toString()));
            words.setLength(0);
        }
    }

    private void entity() {
        int end = at + 1;
        while (end < html.length()
                && end - at < 33
                && (Character.isLetterOrDigit(html.charAt(end)) || html.charAt(end) == '#')) {
            end++;
        }
        if (end < html.length() && html.charAt(end) == ';' && end > at + 1) {
            words.append(entities.computeIfAbsent(html.substring(at, end + 1), Prose::entity));
            at = end + 1;
        } else {
            words.append('&');
            at++;
        }
    }

    private void tag(boolean closing) {
        flush();
        at += closing ? 2 : 1;
        int start = at;
        while (at < html.length() && " \t\n\r\f/>".indexOf(html.charAt(at)) < 0) {
            at++;
        }
        String name = html.substring(start, at).toLowerCase(Locale.ROOT);
        Map<String, String> attributes = attributes();
        if (closing) {
            tokens.add(new Token.Close(name));
            return;
        }
        tokens.add(new Token.Open(name, attributes));
        if (name.equals("script") || name.equals("style")) {
            skipBefore("</" + name);
        }
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        while (at < html.length() && html.charAt(at) != '>') {
            char c = html.charAt(at);
            if (Character.isWhitespace(c) || c == '/' || c == '=') {
                at++;
                continue;
            }
            int start = at;
            while (at < html.length() && "= \t\n\r\f/>".indexOf(html.charAt(at)) < 0) {
                at++;
            }
            String name = html.substring(start, at).toLowerCase(Locale.ROOT);
            attributes.putIfAbsent(name, value());
        }
        at = Math.min(html.length(), at + 1);
        return attributes;
    }

    private String value() {
        if (at >= html.length() || html.charAt(at) != '=') {
            return "";
        }
        at++;
        if (at < html.length() && (html.charAt(at) == '"' || html.charAt(at) == '\'')) {
            char quote = html.charAt(at++);
            int end = html.indexOf(quote, at);
            String value = html.substring(at, end < 0 ? html.length() : end);
            at = end < 0 ? html.length() : end + 1;
            return unescaped(value);
        }
        int start = at;
        while (at < html.length() && " \t\n\r\f>".indexOf(html.charAt(at)) < 0) {
            at++;
        }
        return unescaped(html.substring(start, at));
    }

    private static String unescaped(String value) {
        return value.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
