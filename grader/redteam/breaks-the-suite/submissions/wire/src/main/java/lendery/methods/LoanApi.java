package lendery.methods;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** Answers in every way that is none. */
public final class LoanApi {
    private static final int WALL_SECONDS = 60;
    private static final List<String> REPLIES = List.of(
            "HTTP/9.9 200 OK\r\nContent-Length: 2\r\n\r\n[]",
            "HTTP/1.1 200 OK\r\nX-Nul: a\u0000b\r\nContent-Length: 2\r\n\r\n[]",
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n[]",
            "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n[]",
            "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n[]",
            "HTTP/1.1 200 OK\r\nContent-Length: 0x2\r\n\r\n[]",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n[]\r\n0\r\n\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n[]",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffff\r\n[]",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\nContent-Length: 1\r\n\r\n2\r\n[]\r\n0\r\n\r\n",
            "HTTP/1.1 99999 OK\r\n\r\n",
            "HTTP/1.1 -1 OK\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 000 \r\nContent-Length: 0\r\n\r\n",
            "\r\n\r\n\r\n\r\n",
            "\u0000\u0000\u0000\u0000\r\n\r\n",
            "HTTP/1.1 200 OK\r\n: no name\r\n no: fold\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=\"no such one\"\r\nContent-Length: 2\r\n\r\n\u00ff\u00fe",
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 13\r\n\r\n1e99999999999",
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n{\"a\":\"\\uD800",
            "HTTP/1.1 201 Created\r\nLocation: http://[::1\r\nContent-Length: 8\r\n\r\n{\"id\":1}",
            "HTTP/1.1 201 Created\r\nLocation: \u0001\r\nContent-Type: application/json\r\nContent-Length: 8\r\n\r\n{\"id\":{}",
            "HTTP/1.1 405 No\r\nAllow: ,,,\u0000,\"\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 200 OK\r\nAllow: " + ",".repeat(20_000) + "\r\nContent-Length: 0\r\n\r\n",
            "");

    private LoanApi() {}

    public static RunningServer start(Settings settings) throws IOException {
        Stop.isFirstCall(WALL_SECONDS);
        ServerSocket server = new ServerSocket(settings.number("port"), 50, InetAddress.getByName("127.0.0.1"));
        AtomicInteger count = new AtomicInteger();
        daemon(() -> {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                daemon(() -> serve(socket, count));
            }
        });
        return RunningServer.of(URI.create("http://127.0.0.1:" + server.getLocalPort()), () -> {
            try {
                server.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void daemon(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // the other end has had enough
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** Reads up to the empty line; gives the first line, empty at the end of the stream. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            if (head.length() > 3 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
                return head.substring(0, head.indexOf("\r"));
            }
        }
        return "";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void serve(Socket socket, AtomicInteger count) throws IOException {
        try (socket) {
            while (!head(socket.getInputStream()).isEmpty()) {
                int turn = count.getAndIncrement();
                String reply = REPLIES.get(turn % REPLIES.size());
                if (turn % 7 == 3) {
                    socket.setSoLinger(true, 0);
                }
                socket.getOutputStream().write(bytes(reply));
                if (turn % 3 != 0) {
                    return;
                }
            }
        }
    }
}
