package lendery.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** One connection: a request goes out, an answer is read to its last byte, and the connection ends, whatever happened. */
final class Wire implements AutoCloseable {
    private static final int MOST = 1024 * 1024;

    private final Socket socket = new Socket();
    private final long end;
    private InputStream in;

    /** @param end the instant of {@link System#nanoTime()} by which all must be done */
    Wire(long end) {
        this.end = end;
    }

    record Reply(int status, Map<String, String> fields, String body) {}

    /** Throws when no connection comes about. */
    void open(URI to, int millis) throws IOException {
        int port = to.getPort() < 0 ? 80 : to.getPort();
        socket.connect(new InetSocketAddress(to.getHost(), port), Math.min(millis, left()));
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(new Timed());
    }

    Reply send(String method, URI to, Map<String, String> fields, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String target = (to.getRawPath().isEmpty() ? "/" : to.getRawPath()) + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
        String lines = fields.entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue() + "\r\n")
                .collect(Collectors.joining());
        String length = content.length > 0 || !method.equals("GET") ? "Content-Length: " + content.length + "\r\n" : "";
        String head = method + " " + target + " HTTP/1.1\r\nHost: " + to.getRawAuthority() + "\r\nConnection: close\r\n" + length + lines + "\r\n";
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        all.writeBytes(content);
        socket.getOutputStream().write(all.toByteArray());
        Reply reply = read();
        return reply.status() < 200 ? read() : reply;
    }

    private Reply read() throws IOException {
        String first = line();
        if (!first.matches("HTTP/1\\.[01] [1-5][0-9][0-9]( .*)?")) {
            throw new IOException("that is no HTTP: " + first);
        }
        int status = Integer.parseInt(first.substring(9, 12));
        Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IOException("that is no field: " + line);
            }
            fields.merge(line.substring(0, colon), line.substring(colon + 1).strip(), (one, other) -> one + ", " + other);
        }
        return new Reply(status, fields, new String(content(status, fields), StandardCharsets.UTF_8));
    }

    private byte[] content(int status, Map<String, String> fields) throws IOException {
        if (status < 200 || status == 204 || status == 304) {
            return new byte[0];
        }
        if (fields.getOrDefault("Transfer-Encoding", "").toLowerCase(Locale.ROOT).contains("chunked")) {
            return chunks();
        }
        String length = fields.get("Content-Length");
        return length == null ? in.readNBytes(MOST) : exactly(number(length, 10));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int size = number(line().split(";")[0], 16); size > 0; size = number(line().split(";")[0], 16)) {
            content.writeBytes(exactly(size));
            line();
        }
        while (!line().isEmpty()) {
            // a trailer that nobody reads
        }
        return content.toByteArray();
    }

    private static int number(String text, int radix) throws IOException {
        try {
            return Integer.parseInt(text.strip(), radix);
        } catch (NumberFormatException e) {
            throw new IOException("that is no length: " + text, e);
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(Math.min(MOST, Math.max(0, length)));
        if (bytes.length < length) {
            throw new EOFException("the answer ended early");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.size() > MOST) {
                throw new EOFException("the answer ended early");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    private int left() throws SocketTimeoutException {
        long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (millis <= 0) {
            throw new SocketTimeoutException("no complete answer in time");
        }
        return (int) millis;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** The socket's stream, each read of which waits no longer than there is time for the whole. */
    private final class Timed extends InputStream {
        @Override
        public int read() throws IOException {
            socket.setSoTimeout(left());
            return socket.getInputStream().read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            socket.setSoTimeout(left());
            return socket.getInputStream().read(bytes, from, length);
        }
    }
}
