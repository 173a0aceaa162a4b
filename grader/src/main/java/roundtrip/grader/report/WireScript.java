package roundtrip.grader.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line for a shell that sends a check's last request again, from its evidence: curl, or the bytes through nc where curl cannot say them. */
final class WireScript {
    private static final Pattern LINE =
            Pattern.compile("(?<connection>[0-9]+) (?<kind>--|->|<-|##) (?<text>.*)", Pattern.DOTALL);
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:(?<plain>[rnt])|x(?<two>[0-9a-f]{2})|u(?<four>[0-9a-f]{4}))");
    private static final String CUT = " more bytes)";

    private WireScript() {}

    /** {@code port} stands where the program's port must be; those of several copies keep their names. Empty when nothing was sent. */
    static Optional<String> of(Results.Evidence evidence, String port) {
        return evidence.sent().stream()
                .filter(line -> line.startsWith("curl "))
                .filter(line -> !line.contains(" more characters)"))
                .findFirst()
                .map(line -> line.replaceAll(":PORT(?!_)", ":" + port))
                .or(() -> bytes(evidence.transcript(), port));
    }

    /** Header fields name the port that the program had then; a server on another port is asked by its own. */
    private static Optional<String> bytes(String transcript, String port) {
        List<String> sent = lastSent(transcript);
        if (sent.isEmpty() || sent.stream().anyMatch(line -> line.endsWith(CUT))) {
            return Optional.empty();
        }
        String text = String.join("", sent).replaceFirst("(?m)(Host: 127\\.0\\.0\\.1):[0-9]+", "$1:PORT_IN_HOST");
        String host = Matcher.quoteReplacement(port);
        return Optional.of("printf '" + quoted(text).replaceFirst("PORT_IN_HOST", host) + "' | nc 127.0.0.1 " + port);
    }

    /** What went out on the last connection on which anything did. */
    private static List<String> lastSent(String transcript) {
        List<String> sent = new ArrayList<>();
        String connection = "";
        for (String line : transcript.split("\n", -1)) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches() && parts.group("kind").equals("->")) {
                if (!parts.group("connection").equals(connection)) {
                    connection = parts.group("connection");
                    sent.clear();
                }
                sent.add(parts.group("text"));
            }
        }
        return sent;
    }

    /** For printf between single quotes: a quote, a percent sign, a backslash and whatever is not plain ASCII in octal. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder();
        Matcher escape = ESCAPE.matcher(text);
        int done = 0;
        while (escape.find()) {
            literal(text.substring(done, escape.start()), out);
            if (escape.group("plain") != null) {
                out.append('\\').append(escape.group("plain"));
            } else {
                String code = escape.group("two") == null ? escape.group("four") : escape.group("two");
                literal(Character.toString(Integer.parseInt(code, 16)), out);
            }
            done = escape.end();
        }
        literal(text.substring(done), out);
        return out.toString();
    }

    private static void literal(String text, StringBuilder out) {
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            if (one == '%') {
                out.append("%%");
            } else if (one < 0x20 || one == 0x7f || one == '\'' || one == '\\') {
                out.append(String.format("\\%03o", one & 0xff));
            } else {
                out.append((char) one);
            }
        }
    }
}
