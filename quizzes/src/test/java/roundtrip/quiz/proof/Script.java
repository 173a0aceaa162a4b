package roundtrip.quiz.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A server that reads requests and answers them with given bytes, one after the other, whatever they say. It closes each
 * connection after its bytes, or leaves it open until the end.
 */
final class Script implements AutoCloseable {

    private final ServerSocket server;
    private final List<byte[]> answers;
    private final boolean closes;
    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::serve, "script");

    private Script(ServerSocket server, List<byte[]> answers, boolean closes) {
        this.server = server;
        this.answers = List.copyOf(answers);
        this.closes = closes;
        thread.setDaemon(true);
        thread.start();
    }

    static Script closing(byte[]... answers) throws IOException {
        return new Script(bound(), List.of(answers), true);
    }

    static Script keeping(byte[]... answers) throws IOException {
        return new Script(bound(), List.of(answers), false);
    }

    private static ServerSocket bound() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
    }

    /** The next request's header section, as sent. */
    String request() throws InterruptedException {
        String request = requests.poll(10, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("expected a request within 10 s, got none");
        }
        return request;
    }

    private void serve() {
        int next = 0;
        while (next < answers.size()) {
            try {
                Socket socket = server.accept();
                while (next < answers.size() && read(socket.getInputStream())) {
                    socket.getOutputStream().write(answers.get(next++));
                    socket.getOutputStream().flush();
                    if (closes) {
                        socket.close();
                        break;
                    }
                }
            } catch (IOException e) {
                return; // closed, or the client gave up: the test looks at what the client says
            }
        }
    }

    private boolean read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            head.append((char) next);
        }
        String text = head.toString();
        for (String field : text.lines().toList()) {
            if (field.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                in.readNBytes(Integer.parseInt(field.substring(15).strip()));
            }
        }
        requests.add(text);
        return true;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
