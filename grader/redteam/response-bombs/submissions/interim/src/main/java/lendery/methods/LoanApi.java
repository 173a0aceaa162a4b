package lendery.methods;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** It is always about to answer. */
public final class LoanApi {
    private static final int WALL_SECONDS = 60;

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
            head(socket.getInputStream());
            count.incrementAndGet();
            for (int i = 0; i < 1_000_000; i++) {
                socket.getOutputStream().write(bytes("HTTP/1.1 103 Early Hints\r\n\r\n"));
            }
        }
    }
}
