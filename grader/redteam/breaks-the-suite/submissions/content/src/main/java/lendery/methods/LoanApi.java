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

/** Answers in order, with content that nobody can use. */
public final class LoanApi {
    private static final int WALL_SECONDS = 60;
    private static final List<String> BODIES = List.of(
            "[]",
            "{\"id\":\"1\",\"isbn\":1e999999999,\"copies\":1e-999999999,\"renewals\":-0.0,\"dueDate\":1e2147483647}",
            "{\"id\":1e999999999,\"title\":[[[[[[]]]]]],\"author\":{\"a\":null},\"copies\":" + "9".repeat(60_000) + "}",
            "[".repeat(50_000),
            "[1e999999999,null,true,\"\",{\"isbn\":{}},{\"isbn\":[1]},{\"id\":null},7]",
            "{\"id\":\"" + "x".repeat(200_000) + "\"}",
            "{\"id\":\"\\u0000\\ud800\\udfff\",\"isbn\":\"%%%\",\"dueDate\":\"+999999999-12-31\",\"renewals\":\"many\"}",
            "{\"id\":\"../../../etc/passwd?x#y%\",\"isbn\":\" \",\"isbn\":\"twice\"}",
            "null",
            "\"\"",
            "-",
            "{\"a\":1,}",
            "\u00ef\u00bb\u00bf{}",
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
            while (true) {
                String head = head(socket.getInputStream());
                if (head.isEmpty()) {
                    return;
                }
                String body = BODIES.get(count.getAndIncrement() % BODIES.size());
                String status = head.startsWith("P") ? "201 Created" : "200 OK";
                socket.getOutputStream()
                        .write(bytes("HTTP/1.1 " + status + "\r\nLocation: /loans/1\r\nContent-Type: application/json\r\nConnection: close\r\n"
                                + "Content-Length: " + bytes(body).length + "\r\n\r\n" + body));
                return;
            }
        }
    }
}
