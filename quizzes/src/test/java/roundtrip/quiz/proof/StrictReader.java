package roundtrip.quiz.proof;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads responses by RFC 9112 alone; a line is what stands before CR LF. */
record StrictReader(InputStream in) {

    /** A response to anything but HEAD and CONNECT. */
    record Answer(String statusLine, List<String> fields, String text) {

        int status() {
            return Integer.parseInt(statusLine.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
        }

        Optional<String> field(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return fields.stream()
                    .filter(field -> field.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(field -> field.substring(start.length()).strip())
                    .findFirst();
        }
    }

    Answer answer() throws IOException {
        String statusLine = line();
        List<String> fields = new ArrayList<>();
        for (String field = line(); !field.isEmpty(); field = line()) {
            fields.add(field);
        }
        Answer head = new Answer(statusLine, fields, "");
        return new Answer(statusLine, fields, new String(content(head), StandardCharsets.UTF_8));
    }

    /** RFC 9112 §6.3, in its order. */
    private byte[] content(Answer head) throws IOException {
        int status = head.status();
        if (status < 200 || status == 204 || status == 304) {
            return new byte[0];
        }
        if (head.field("Transfer-Encoding").isPresent()) {
            return chunks();
        }
        Optional<String> length = head.field("Content-Length");
        return length.isPresent() ? bytes(Integer.parseInt(length.get())) : in.readAllBytes();
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            content.write(bytes(size));
            line();
        }
        line();
        return content.toByteArray();
    }

    private byte[] bytes(int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("expected " + size + " bytes, got " + bytes.length);
        }
        return bytes;
    }

    String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("expected a line end, got \"" + line + "\" and the end");
            }
            if (next == '\n') {
                String text = line.toString(StandardCharsets.UTF_8);
                if (!text.endsWith("\r")) {
                    throw new IOException("expected CR before LF after \"" + text + "\"");
                }
                return text.substring(0, text.length() - 1);
            }
            line.write(next);
        }
    }
}
