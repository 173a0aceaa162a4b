package roundtrip.quiz.exchange.text;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import roundtrip.quiz.exchange.ExchangeException;

/** Bytes made text, strictly: what is not of the encoding is an error, never a replacement character. */
public final class Decoding {

    /** The largest file that is read. */
    public static final int MOST_BYTES = 16 << 20;

    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private Decoding() {}

    /** Lines ending with {@code \n}, without a byte order mark: UTF-8, or UTF-16 with a mark. */
    public static String lines(byte[] bytes) {
        return text(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n").replace('\r', '\n');
    }

    /** A text of XML: its declaration names the encoding, else as {@link #lines}. */
    public static String xml(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 300), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head);
        Charset charset = declared.find() ? charset(declared.group(1)) : StandardCharsets.UTF_8;
        return text(bytes, charset);
    }

    private static Charset charset(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "UTF-8", "UTF8", "UTF-16", "UTF-16LE", "UTF-16BE" -> StandardCharsets.UTF_8;
            case "US-ASCII", "ASCII" -> StandardCharsets.US_ASCII;
            case "ISO-8859-1", "LATIN1" -> StandardCharsets.ISO_8859_1;
            case "WINDOWS-1252", "CP1252" -> Charset.forName("windows-1252");
            default ->
                throw new ExchangeException(
                        "encoding", "expected UTF-8, got a file that says \"" + name + "\": save it as UTF-8");
        };
    }

    private static String text(byte[] bytes, Charset otherwise) {
        if (bytes.length > MOST_BYTES) {
            throw new ExchangeException(
                    "too-large", "expected at most " + MOST_BYTES + " bytes, got " + bytes.length + ": split the file");
        }
        if (starts(bytes, 0xef, 0xbb, 0xbf)) {
            return checked(decoded(bytes, 3, StandardCharsets.UTF_8));
        }
        if (starts(bytes, 0xff, 0xfe)) {
            return checked(decoded(bytes, 2, StandardCharsets.UTF_16LE));
        }
        if (starts(bytes, 0xfe, 0xff)) {
            return checked(decoded(bytes, 2, StandardCharsets.UTF_16BE));
        }
        return checked(decoded(bytes, 0, otherwise));
    }

    private static String checked(String text) {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new ExchangeException(
                    "encoding", "expected text, got a zero at character " + nul + ": save the file as UTF-8");
        }
        return text;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String decoded(byte[] bytes, int from, Charset charset) {
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        java.nio.CharBuffer out = java.nio.CharBuffer.allocate(in.remaining() + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int at = in.position();
            throw new ExchangeException(
                    "encoding",
                    String.format(
                            "expected %s, got the byte 0x%02x at offset %d: save the file as UTF-8",
                            charset.name(), bytes[at] & 0xff, at));
        }
        return out.flip().toString();
    }
}
