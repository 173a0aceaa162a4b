package roundtrip.kit.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A server of raw bytes on 127.0.0.1: half answers, resets, garbage, held answers, refusing and then accepting.
 *
 * <p>Each connection takes the next script in line; without one it is closed. Deliveries are counted here, whatever the client says.
 * Any thread may use it.
 */
public final class FaultServer implements AutoCloseable {
    private static final int HEAD = 64 * 1024;
    private static final int MILLIS = 30_000;

    private final BlockingQueue<Script> scripts = new LinkedBlockingQueue<>();
    private final List<String> deliveries = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final int port;
    private ServerSocket listening;
    private Thread accepting;

    private FaultServer() throws IOException {
        listening = listen(0);
        port = listening.getLocalPort();
        accepting = accept(listening);
    }

    /** What one connection does. */
    public interface Script {
        void play(Peer peer) throws IOException, InterruptedException;
    }

    public static FaultServer start() {
        try {
            return new FaultServer();
        } catch (IOException e) {
            throw new UncheckedIOException("no port of 127.0.0.1 could be bound", e);
        }
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The script for the next connection that has none yet. */
    public FaultServer next(Script script) {
        scripts.add(script);
        return this;
    }

    /** The request heads that arrived, in order, each with its lines. */
    public List<String> deliveries() {
        return List.copyOf(deliveries);
    }

    /** New connections are refused from now on; returns when the port is really closed. */
    public synchronized void refuse() throws IOException, InterruptedException {
        listening.close();
        accepting.join();
    }

    /** New connections are taken again, on the same port. */
    public synchronized void accept() throws IOException {
        if (listening.isClosed()) {
            listening = listen(port);
            accepting = accept(listening);
        }
    }

    /** The server's end of one connection. */
    public final class Peer {
        private final Socket socket;

        private Peer(Socket socket) {
            this.socket = socket;
        }

        /** Reads one header section and counts it as a delivery; the content is left in the socket. */
        public String readHead() throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            InputStream in = socket.getInputStream();
            while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                int next = in.read();
                if (next < 0 || head.size() > HEAD) {
                    throw new IOException("no complete header section came");
                }
                head.write(next);
            }
            String text = head.toString(StandardCharsets.UTF_8);
            deliveries.add(text);
            return text;
        }

        /** Sends exactly this text in UTF-8; line ends are the caller's. */
        public Peer send(String text) throws IOException {
            return send(text.getBytes(StandardCharsets.UTF_8));
        }

        public Peer send(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return this;
        }

        /** Goes on when the gate opens. */
        public Peer waitFor(CountDownLatch gate) throws InterruptedException {
            gate.await();
            return this;
        }

        /** Ends the connection with a reset. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 50);
        return server;
    }

    private Thread accept(ServerSocket server) {
        return daemon(() -> {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    open.add(socket);
                    socket.setSoTimeout(MILLIS);
                    daemon(() -> play(socket));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private void play(Socket socket) {
        try (socket) {
            Script script = scripts.poll();
            if (script != null) {
                script.play(new Peer(socket));
            }
        } catch (IOException e) {
            // the client went away: that is its right, and shows in what it reports
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "fault-server");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public synchronized void close() {
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the fault server did not close", e);
        }
    }
}
