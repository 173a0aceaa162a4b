package lendery.methods;

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
            send("GET", Desk.Answer.of(400), false);
            return false;
        }
        byte[] body = body(fields);
        boolean stays = words[2].equals("HTTP/1.1") && !fields.getOrDefault("connection", "").equalsIgnoreCase("close");
        String path = decoded(words[1].split("\\?", 2)[0]);
        send(words[0], desk.serve(words[0], path, new String(body, StandardCharsets.UTF_8)), stays);
        return stays;
    }

    private void send(String method, Desk.Answer answer, boolean stays) throws IOException {
        byte[] content = answer.content() == null ? new byte[0] : Json.write(answer.content()).getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("HTTP/1.1 " + answer.status() + " \r\n");
        append(head, "location", answer.location());
        append(head, "allow", answer.allow());
        append(head, "content-type", content.length == 0 ? null : "application/json");
        append(head, "content-length", answer.status() == 204 ? null : Integer.toString(content.length));
        append(head, "connection", stays ? "keep-alive" : "close");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        if (!method.equals("HEAD")) {
            all.writeBytes(content);
        }
        out.write(all.toByteArray());
        out.flush();
    }

    private static void append(StringBuilder head, String name, String value) {
        if (value != null) {
            head.append(name).append(": ").append(value).append("\r\n");
        }
    }

    private Map<String, String> fields() throws IOException {
        Map<String, String> fields = new TreeMap<>();
        for (String line = line(); line != null && !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
            }
        }
        return fields;
    }

    private byte[] body(Map<String, String> fields) throws IOException {
        if (fields.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            return chunks();
        }
        return exactly(Integer.parseInt(fields.getOrDefault("content-length", "0")));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line().split(";", 2)[0].strip(), 16);
            if (size == 0) {
                fields();
                return body.toByteArray();
            }
            body.writeBytes(exactly(size));
            line();
        }
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

    private static String decoded(String path) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '%' && i + 2 < path.length()) {
                bytes.write(Integer.parseInt(path.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(path.charAt(i));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
