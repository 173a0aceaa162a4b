package roundtrip.kit.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;

/**
 * A server of raw bytes on 127.0.0.1: half answers, resets, garbage, held answers, silence, dribble, refusing and then accepting.
 *
 * <p>Each connection takes the next script in line. Without one, its request is read and answered as {@link #on} says; what no mark
 * fits is closed. Deliveries are counted here, whatever the client says. Any thread may use it.
 */
public final class FaultServer implements AutoCloseable {
    private static final int MILLIS = 30_000;

    private final BlockingQueue<Script> scripts = new LinkedBlockingQueue<>();
    private final Map<String, Deque<Script>> marks = new LinkedHashMap<>();
    private final List<Delivery> received = new ArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final int port;
    private ServerSocket listening;
    private Thread accepting;
    private volatile boolean closed;

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

    /**
     * What a request that holds {@code mark} in its target or content gets: the first one the first script, and so on; the last script
     * is played again and again. So calls that run side by side keep their own answers.
     */
    public synchronized FaultServer on(String mark, Script... scripts) {
        marks.put(mark, new ArrayDeque<>(List.of(scripts)));
        return this;
    }

    /** The request heads that arrived, in order, each with its lines. */
    public List<String> deliveries() {
        return received("").stream().map(Delivery::head).collect(Collectors.toList());
    }

    /** The requests so far whose target or content holds {@code mark}, in the order in which they were complete. */
    public synchronized List<Delivery> received(String mark) {
        return received.stream().filter(delivery -> holds(delivery, mark)).collect(Collectors.toUnmodifiableList());
    }

    /** The same, as soon as there are {@code count} of them; what there is when the deadline passes. */
    public synchronized List<Delivery> received(String mark, int count, Deadline deadline) throws InterruptedException {
        while (received(mark).size() < count && !deadline.hasPassed()) {
            wait(deadline.millisLeft());
        }
        return received(mark);
    }

    private static boolean holds(Delivery delivery, String mark) {
        return delivery.target().contains(mark) || delivery.text().contains(mark);
    }

    private synchronized Delivery add(Delivery delivery) {
        received.add(delivery);
        notifyAll();
        return delivery;
    }

    private synchronized Script scriptFor(Delivery delivery) {
        return marks.entrySet().stream()
                .filter(entry -> holds(delivery, entry.getKey()))
                .findFirst()
                .map(entry -> entry.getValue().size() > 1 ? entry.getValue().poll() : entry.getValue().peek())
                .orElse(peer -> {});
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
        private final InputStream in;
        private Delivery current;

        private Peer(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedInputStream(socket.getInputStream());
        }

        /** Reads one header section and counts it as a delivery; the content stays unread. */
        public String readHead() throws IOException {
            current = add(new RequestReader(in).head());
            return current.head();
        }

        /** Reads one whole request and counts it as a delivery. */
        public Delivery readRequest() throws IOException {
            current = add(new RequestReader(in).request());
            return current;
        }

        /** Sends exactly this text in UTF-8; line ends are the caller's. */
        public Peer send(String text) throws IOException {
            return send(text.getBytes(StandardCharsets.UTF_8));
        }

        public Peer send(byte[] bytes) throws IOException {
            if (current != null) {
                current.answering();
            }
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return this;
        }

        /** Goes on when the gate opens. */
        public Peer waitFor(CountDownLatch gate) throws InterruptedException {
            gate.await();
            return this;
        }

        /** Says nothing until the client ends the connection, for at most half a minute. */
        public void silence() throws IOException {
            dribble("", Duration.ofMillis(MILLIS));
        }

        /** Sends this text again and again, with so much time between, until the client ends the connection, for at most half a minute. */
        public void dribble(String text, Duration between) throws IOException {
            Deadline end = Deadline.after(Duration.ofMillis(MILLIS));
            socket.setSoTimeout((int) between.toMillis());
            while (!end.hasPassed()) {
                try {
                    if (in.read() < 0) {
                        left();
                        return;
                    }
                } catch (SocketTimeoutException e) {
                    sendOrLeave(text);
                } catch (IOException e) {
                    left();
                    throw e;
                }
            }
        }

        private void sendOrLeave(String text) throws IOException {
            try {
                send(text);
            } catch (IOException e) {
                left();
                throw e;
            }
        }

        private void left() {
            if (current != null && !closed) {
                current.leave();
            }
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
            Peer peer = new Peer(socket);
            Script script = scripts.poll();
            if (script != null) {
                script.play(peer);
            } else if (hasMarks()) {
                scriptFor(peer.readRequest()).play(peer);
            }
        } catch (IOException e) {
            // the client went away: that is its right, and shows in what it reports
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private synchronized boolean hasMarks() {
        return !marks.isEmpty();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "fault-server");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public synchronized void close() {
        closed = true;
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
