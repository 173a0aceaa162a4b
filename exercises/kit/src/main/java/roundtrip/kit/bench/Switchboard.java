package roundtrip.kit.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import roundtrip.kit.check.Unwritten;
import roundtrip.kit.wire.Deadline;
import roundtrip.kit.wire.Dialer;
import roundtrip.kit.wire.Json;
import roundtrip.kit.wire.Splices;
import roundtrip.kit.wire.WireStream;

/**
 * Our end of the socket to one host: answers are matched to orders by id, idle connections are kept until one is claimed.
 *
 * <p>What comes is not trusted: unknown, late and oversized lines are passed over, a second control line is closed.
 */
final class Switchboard implements Dialer, AutoCloseable {
    private static final int LINE = 1024 * 1024;
    private static final int TODOS = 1000;
    private static final int IDLE = 16;
    /** Connections that have not said what they are for; each holds a thread and a descriptor of ours. */
    private static final int SILENT = 32;
    /** Connections of the program to its neighbours at one time. */
    private static final int OUTWARD = 128;
    private static final String OUT = "roundtrip/1 outward ";
    private static final Deadline NEVER = Deadline.after(Duration.ofDays(10_000));

    private final ServerSocketChannel server;
    private final Path socket;
    private final CompletableFuture<WireStream> control = new CompletableFuture<>();
    private final BlockingQueue<WireStream> idle = new LinkedBlockingQueue<>(IDLE);
    private final Map<String, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
    private final List<Unwritten> todos = new CopyOnWriteArrayList<>();
    private final AtomicLong ids = new AtomicLong();
    private final AtomicInteger silent = new AtomicInteger();
    private final Map<String, Supplier<Optional<InetSocketAddress>>> doors = new ConcurrentHashMap<>();
    private Splices splices;
    private volatile boolean ended;

    private Switchboard(ServerSocketChannel server, Path socket) {
        this.server = server;
        this.socket = socket;
    }

    static Switchboard open(Path socket) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        Switchboard switchboard = new Switchboard(server, socket);
        daemon("switchboard", switchboard::accept);
        return switchboard;
    }

    /** Connections outward through the door of that name go where {@code behind} says at that moment. */
    void lead(String name, Supplier<Optional<InetSocketAddress>> behind) {
        doors.put(name, behind);
    }

    /** The answer without its id; empty when there is none before the deadline or the line is gone. */
    Optional<String> order(String order, Deadline deadline) {
        String id = Long.toString(ids.incrementAndGet());
        CompletableFuture<String> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        if (ended) {
            answer.completeExceptionally(new IOException("the control line ended"));
        }
        try {
            WireStream line = control.get(deadline.millisLeft(), TimeUnit.MILLISECONDS);
            synchronized (line) {
                line.write((id + " " + order + "\n").getBytes(StandardCharsets.UTF_8), deadline);
            }
            return Optional.of(answer.get(deadline.millisLeft(), TimeUnit.MILLISECONDS));
        } catch (IOException | ExecutionException e) {
            ended = true;
            return Optional.empty();
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            waiting.remove(id);
        }
    }

    /** True once the process has hung up its control line: then it is ending, or lost to us. */
    boolean hasEnded() {
        return ended;
    }

    List<Unwritten> todos() {
        return List.copyOf(todos);
    }

    @Override
    public WireStream dial(int port, Deadline deadline) throws IOException {
        WireStream stream = claim(deadline);
        try {
            stream.write(new byte[] {(byte) (port >> 8), (byte) port}, deadline);
            if (stream.readFully(1, deadline)[0] == '+') {
                return stream;
            }
            throw new ConnectException("nobody listens on port " + port);
        } catch (IOException e) {
            stream.close();
            throw e;
        }
    }

    private WireStream claim(Deadline deadline) throws IOException {
        try {
            while (!deadline.hasPassed() && server.isOpen()) {
                WireStream stream = idle.poll(Math.min(100, deadline.millisLeft()), TimeUnit.MILLISECONDS);
                if (stream != null) {
                    return stream;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ConnectException("the program's process offers no connection");
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                WireStream stream = WireStream.over(server.accept());
                if (silent.incrementAndGet() > SILENT) {
                    silent.decrementAndGet();
                    hangUp(stream);
                } else {
                    daemon("switchboard-greeting", () -> greet(stream));
                }
            } catch (IOException e) {
                return;
            }
        }
    }

    private void greet(WireStream stream) {
        try {
            Lines lines = new Lines(stream, LINE);
            String kind = greeting(lines);
            if (kind.equals("roundtrip/1 control") && control.complete(stream)) {
                listen(stream, lines);
            } else if (kind.startsWith(OUT)) {
                outward(stream, kind.substring(OUT.length()));
            } else if (!kind.equals("roundtrip/1 inward") || !keep(stream)) {
                stream.close();
            }
        } catch (IOException e) {
            hangUp(stream);
        }
    }

    /** False when there are enough, or when this was closed meanwhile: what nobody claims would stay open for ever. */
    private boolean keep(WireStream stream) {
        return idle.offer(stream) && (server.isOpen() || !idle.remove(stream));
    }

    private void outward(WireStream stream, String name) throws IOException {
        Optional<InetSocketAddress> behind = doors.getOrDefault(name, Optional::empty).get();
        if (behind.isEmpty() || splices().size() >= OUTWARD) {
            stream.close();
            return;
        }
        SocketChannel neighbour = SocketChannel.open(behind.get());
        try {
            neighbour.setOption(StandardSocketOptions.TCP_NODELAY, true);
            stream.write(new byte[] {'+'}, Deadline.after(Duration.ofSeconds(10)));
            splices().join(stream.handOver(), neighbour);
        } catch (IOException e) {
            neighbour.close();
            throw e;
        }
    }

    private synchronized Splices splices() throws IOException {
        if (splices == null) {
            splices = Splices.start("switchboard-outward");
            if (!server.isOpen()) {
                splices.close();
            }
        }
        return splices;
    }

    private String greeting(Lines lines) throws IOException {
        try {
            return lines.next(Deadline.after(Duration.ofSeconds(10)));
        } finally {
            silent.decrementAndGet();
        }
    }

    private void listen(WireStream stream, Lines lines) throws IOException {
        try {
            while (true) {
                understand(lines.next(NEVER));
            }
        } finally {
            ended = true;
            stream.close();
            waiting.values().forEach(answer -> answer.completeExceptionally(new IOException("the control line ended")));
        }
    }

    private void understand(String line) {
        String[] words = line.split(" ", 2);
        if (words.length == 2 && words[0].equals("-")) {
            todo(words[1]);
        } else if (words.length == 2) {
            CompletableFuture<String> answer = waiting.get(words[0]);
            if (answer != null) {
                answer.complete(words[1]);
            }
        }
    }

    private void todo(String line) {
        try {
            if (line.startsWith("todo ") && todos.size() < TODOS) {
                todos.add(Unwritten.of(RemoteHost.facts(Json.read(line.substring(5)))));
            }
        } catch (Json.Malformed e) {
            // the student's word, and not understood: passed over
        }
    }

    private static void hangUp(WireStream stream) {
        try {
            stream.close();
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
            server.close();
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            throw new IllegalStateException("the socket " + socket + " could not be removed", e);
        }
        if (control.isDone() && !control.isCompletedExceptionally()) {
            hangUp(control.join());
        } else {
            control.completeExceptionally(new IOException("the process ended before it called"));
        }
        idle.forEach(Switchboard::hangUp);
        synchronized (this) {
            if (splices != null) {
                splices.close();
            }
        }
    }
}
