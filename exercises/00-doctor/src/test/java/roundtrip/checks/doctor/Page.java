package roundtrip.checks.doctor;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import roundtrip.kit.check.Answer;

/** An HTML page that came with an answer, decoded by the charset that its header names. */
final class Page {
    private static final Pattern HEADING = Pattern.compile("<h1>(.*?)</h1>", Pattern.DOTALL);
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

    private final String text;

    private Page(String text) {
        this.text = text;
    }

    static Page of(Answer answer) {
        return new Page(new String(answer.response().content(), charset(answer.header("Content-Type").orElse(""))));
    }

    private static Charset charset(String type) {
        Matcher named = CHARSET.matcher(type);
        try {
            return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** The text of the first h1, without its escapes; empty when there is none. */
    String heading() {
        Matcher heading = HEADING.matcher(text);
        return heading.find() ? heading.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") : "";
    }
}
