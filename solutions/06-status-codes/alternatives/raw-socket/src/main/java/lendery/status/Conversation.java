package lendery.status;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** HTTP/1.1 on one connection: requests are answered in turn until one of the sides wants to end (RFC 9112 §9.3). */
final class Conversation {
    private static final int LINE = 8192;
    private static final int BODY = 1 << 20;

    private final InputStream in;
    private final OutputStream out;
    private final Desk desk;

    Conversation(InputStream in, OutputStream out, Desk desk) {
        this.in = new BufferedInputStream(in);
        this.out = out;
        this.desk = desk;
    }

    void hold() throws IOException {
        boolean more = true;
        while (more) {
            String line = line();
            if (line == null) {
                return;
            }
            more = answer(line);
        }
    }

    /** Whether the connection stays open. */
    private boolean answer(String requestLine) throws IOException {
        String[] words = requestLine.split(" ", -1);
        Map<String, String> fields = fields();
        if (words.length != 3 || !words[2].startsWith("HTTP/1.") || (words[2].endsWith("1") && !fields.containsKey("host"))) {
            send("GET", Answer.of(400), false);
            return false;
        }
        byte[] body = exactly(Integer.parseInt(fields.getOrDefault("content-length", "0")));
        boolean stays = words[2].equals("HTTP/1.1") && !fields.getOrDefault("connection", "").equalsIgnoreCase("close");
        String[] target = words[1].split("\\?", 2);
        Asked asked = new Asked(words[0], target[0], target.length < 2 ? null : target[1], fields, new String(body, StandardCharsets.UTF_8));
        send(words[0], desk.serve(asked), stays);
        return stays;
    }

    private void send(String method, Answer answer, boolean stays) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + answer.status() + " \r\n");
        answer.fields().forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (answer.status() != 204 && answer.status() != 304) {
            head.append("content-length: ").append(answer.content().length).append("\r\n");
        }
        head.append("connection: ").append(stays ? "keep-alive" : "close").append("\r\n\r\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        if (!method.equals("HEAD")) {
            all.writeBytes(answer.content());
        }
        out.write(all.toByteArray());
        out.flush();
    }

    /** Lines of one name are one list (RFC 9110 §5.3). */
    private Map<String, String> fields() throws IOException {
        Map<String, String> fields = new TreeMap<>();
        for (String line = line(); line != null && !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
                fields.merge(name, line.substring(colon + 1).strip(), (first, second) -> first + ", " + second);
            }
        }
        return fields;
    }

    private byte[] exactly(int size) throws IOException {
        if (size < 0 || size > BODY) {
            throw new IOException("a body of " + size + " bytes is not taken");
        }
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("the body ended early");
        }
        return bytes;
    }

    /** A line without its end; null when there is no more. */
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 || line.size() > LINE) {
                return null;
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8).replace("\r", "");
    }
}
