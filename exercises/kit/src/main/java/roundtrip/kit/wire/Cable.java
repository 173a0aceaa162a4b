package roundtrip.kit.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What lies between one program and the server that it calls: a TCP proxy on 127.0.0.1 that can be cut, frozen, held and mended, and that
 * counts. Whole when it is made. Any thread may use it.
 */
public final class Cable implements AutoCloseable {
    private static final int PIECE = 16 * 1024;
    private static final Deadline NEVER = Deadline.after(Duration.ofDays(10_000));
    private static final Duration DIAL = Duration.ofSeconds(10);

    private final ServerSocket near;
    private final FarEnd farEnd;
    private final Set<Strand> strands = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private State state = State.WHOLE;

    private enum State {
        WHOLE,
        CUT,
        FROZEN,
        HELD
    }

    /** Where the cable leads to. */
    public interface FarEnd {
        WireStream dial(Deadline deadline) throws IOException;
    }

    private Cable(ServerSocket near, FarEnd farEnd) {
        this.near = near;
        this.farEnd = farEnd;
    }

    /** Takes connections from now on; each is one connection at the far end. */
    public static Cable to(FarEnd farEnd) {
        try {
            Cable cable = new Cable(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), farEnd);
            daemon("cable", cable::accept);
            return cable;
        } catch (IOException e) {
            throw new UncheckedIOException("no port on 127.0.0.1 for a cable", e);
        }
    }

    /** Its near end, on 127.0.0.1. */
    public InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", near.getLocalPort());
    }

    /** Ends every connection, and each new one at once, until it is mended. */
    public void cut() {
        synchronized (this) {
            strands.forEach(strand -> strand.ended = true); // before anything that waits goes on
            change(State.CUT);
        }
        strands.forEach(Strand::end);
    }

    /** Takes connections and bytes, but passes none on in either direction, until it is mended. */
    public void freeze() {
        change(State.FROZEN);
    }

    /** Passes on what the program says, and keeps the answers until it is mended. */
    public void hold() {
        change(State.HELD);
    }

    /** Whole again; bytes that were kept go on. */
    public void mend() {
        change(State.WHOLE);
    }

    /** Connections taken so far, those that were cut at once not among them. */
    public int connections() {
        return connections.get();
    }

    /** Connections that are open now. */
    public int open() {
        return strands.size();
    }

    /** Bytes that arrived so far at either end. */
    public long bytes() {
        return bytes.get();
    }

    private synchronized void change(State next) {
        state = next;
        notifyAll();
    }

    private synchronized boolean isCut() {
        return state == State.CUT;
    }

    /** Throws when the strand has ended meanwhile: then nothing more may pass. */
    private synchronized void awaitPassage(boolean answers, Strand strand) throws InterruptedException, IOException {
        while (!strand.ended && (state == State.FROZEN || state == State.HELD && answers)) {
            wait();
        }
        if (strand.ended) {
            throw new IOException("the cable was cut");
        }
    }

    private void accept() {
        while (!near.isClosed()) {
            try {
                Socket socket = near.accept();
                if (isCut()) {
                    reset(socket);
                } else {
                    daemon("cable-out", () -> join(socket));
                }
            } catch (IOException e) {
                return;
            }
        }
    }

    private void join(Socket socket) {
        try {
            socket.setTcpNoDelay(true);
            Strand strand = new Strand(socket, farEnd.dial(Deadline.after(DIAL)));
            strands.add(strand);
            connections.incrementAndGet();
            if (isCut() || near.isClosed()) {
                strand.end();
                return;
            }
            daemon("cable-back", strand::carryAnswers);
            strand.carryRequests();
        } catch (IOException e) {
            reset(socket);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // it is gone already
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            near.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the near end of a cable could not be closed", e);
        }
        strands.forEach(Strand::end);
    }

    /** One connection. */
    private final class Strand {
        private final Socket program;
        private final WireStream server;
        private volatile boolean ended;

        private Strand(Socket program, WireStream server) {
            this.program = program;
            this.server = server;
        }

        private void carryRequests() {
            byte[] piece = new byte[PIECE];
            try {
                for (int count = program.getInputStream().read(piece); count >= 0; count = program.getInputStream().read(piece)) {
                    bytes.addAndGet(count);
                    awaitPassage(false, this);
                    server.write(Arrays.copyOf(piece, count), NEVER);
                }
                server.finish();
            } catch (IOException e) {
                end();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                end();
            }
        }

        private void carryAnswers() {
            byte[] piece = new byte[PIECE];
            try {
                for (int count = server.read(piece, NEVER); count >= 0; count = server.read(piece, NEVER)) {
                    bytes.addAndGet(count);
                    awaitPassage(true, this);
                    program.getOutputStream().write(piece, 0, count);
                }
                program.shutdownOutput();
                program.close();
            } catch (IOException e) {
                // either end is gone: so is the strand
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            end();
        }

        /** Both sides at once; the program's with a reset, unless it was closed before. */
        private void end() {
            ended = true;
            strands.remove(this);
            if (!program.isClosed()) {
                reset(program);
            }
            try {
                server.close();
            } catch (IOException e) {
                // it is gone already
            }
            wake();
        }
    }

    private synchronized void wake() {
        notifyAll();
    }
}
