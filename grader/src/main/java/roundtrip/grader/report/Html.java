package roundtrip.grader.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A page without script. Text goes in through {@link #text} and {@link #in}, which escape; only our own markup goes in raw. */
final class Html {
    private static final String STYLE = style();

    private final StringBuilder out = new StringBuilder();

    static Html page(String title) {
        Html page = new Html();
        page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"
                + sha256(STYLE) + "'\"/>\n");
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        page.raw("<meta name=\"referrer\" content=\"no-referrer\"/>\n<title>")
                .text(title)
                .raw("</title>\n<style>");
        page.raw(STYLE).raw("</style>\n</head>\n<body>\n");
        return page;
    }

    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    Html text(String hostile) {
        out.append(escaped(Shown.text(hostile)));
        return this;
    }

    /** An element with text in it; {@code open} is the tag with its attributes, which are ours. */
    Html in(String open, String hostile) {
        String name = open.contains(" ") ? open.substring(0, open.indexOf(' ')) : open;
        return raw("<" + open + ">").text(hostile).raw("</" + name + ">");
    }

    /** {@code address} is ours; it is escaped all the same. */
    Html link(String address, String hostile) {
        return raw("<a href=\"" + escaped(address) + "\">").text(hostile).raw("</a>");
    }

    Html fact(String name, String hostile) {
        return hostile.isBlank() ? this : in("dt", name).in("dd", hostile).raw("\n");
    }

    String end() {
        return out.append("</body>\n</html>\n").toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String style() {
        try (InputStream in = Html.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("the grader's own report.css is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
