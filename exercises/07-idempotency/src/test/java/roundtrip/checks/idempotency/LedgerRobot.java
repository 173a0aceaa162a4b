package roundtrip.checks.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import roundtrip.kit.check.Neighbours;
import roundtrip.kit.wire.Json;

/**
 * The checks' own shelf robot: it keeps a ledger, and does what a check tells it.
 *
 * <p>A handout stands in the ledger as soon as the request for it is complete, before any answer; so it does when the answer never
 * comes. Any thread may use it.
 */
public final class LedgerRobot implements AutoCloseable {
    private static final Pattern HEAD = Pattern.compile("PUT /handouts/(\\S+) HTTP/1\\.1\r\n.*", Pattern.DOTALL);
    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d{1,5})\r\n", Pattern.CASE_INSENSITIVE);
    private static final int HEAD_BYTES = 16 * 1024;
    private static final int WAIT_SECONDS = 20;

    private final ServerSocket server;
    private final List<Asked> asked = new ArrayList<>();
    private Mood mood = Mood.WELL;
    private boolean closed;

    /** What it does with a complete request. */
    public enum Mood {
        /** 204, and the handout is in the ledger. */
        WELL,
        /** The handout is in the ledger; the answer waits until the mood changes. */
        HOLDS,
        /** 500, and nothing is handed out. */
        REFUSES,
        /** The handout is in the ledger; the connection ends without an answer. */
        BREAKS
    }

    private record Asked(String loan, String isbn, boolean isHandedOut) {}

    private LedgerRobot() throws IOException {
        server = new ServerSocket();
        server.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 100);
        daemon(this::accept);
    }

    /** Starts it, and leads the door {@code robot} to it. */
    public static LedgerRobot behind(Neighbours neighbours) {
        try {
            LedgerRobot robot = new LedgerRobot();
            neighbours.lead("robot", (InetSocketAddress) robot.server.getLocalSocketAddress());
            return robot;
        } catch (IOException e) {
            throw new UncheckedIOException("no port of 127.0.0.1 could be bound", e);
        }
    }

    public synchronized void is(Mood now) {
        mood = now;
        notifyAll();
    }

    /** The loan ids of all requests for that book, in order. */
    public synchronized List<String> asked(String isbn) {
        return asked.stream().filter(one -> one.isbn().equals(isbn)).map(Asked::loan).collect(Collectors.toList());
    }

    /** The loan ids for which that book was handed out. */
    public synchronized Set<String> ledger(String isbn) {
        return asked.stream()
                .filter(one -> one.isbn().equals(isbn) && one.isHandedOut())
                .map(Asked::loan)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Waits until it was asked that often for the book; false when that takes longer than anything may. */
    public synchronized boolean waitUntilAsked(String isbn, int times) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        try {
            while (asked(isbn).size() < times && System.nanoTime() < end) {
                TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return asked(isbn).size() >= times;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setSoTimeout(30_000);
                daemon(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            String head = head(in);
            Matcher line = HEAD.matcher(head);
            Matcher length = LENGTH.matcher(head);
            byte[] content = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
            int status = line.matches() ? handOut(URLDecoder.decode(line.group(1), UTF_8), isbn(content)) : 404;
            if (status > 0) {
                String answer = "HTTP/1.1 " + status + " -\r\n" + (status == 204 ? "" : "Content-Length: 0\r\n") + "Connection: close\r\n\r\n";
                socket.getOutputStream().write(answer.getBytes(UTF_8));
            }
        } catch (IOException e) {
            // whoever asked went away: that is what some checks are about
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The status to answer, or 0 for none. */
    private synchronized int handOut(String loan, String isbn) throws InterruptedException {
        Mood now = mood;
        asked.add(new Asked(loan, isbn, now != Mood.REFUSES));
        notifyAll();
        while (mood == Mood.HOLDS && !closed) {
            wait();
        }
        return now == Mood.REFUSES ? 500 : now == Mood.BREAKS ? 0 : 204;
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(UTF_8).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0 || head.size() > HEAD_BYTES) {
                throw new IOException("no complete header section came");
            }
            head.write(next);
        }
        return head.toString(UTF_8);
    }

    private static String isbn(byte[] content) {
        try {
            Object json = Json.read(content);
            return json instanceof Map ? String.valueOf(((Map<?, ?>) json).get("isbn")) : "";
        } catch (Json.Malformed e) {
            return "";
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "ledger-robot");
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends it; whoever is held gets an answer. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the robot did not close", e);
        }
    }
}
