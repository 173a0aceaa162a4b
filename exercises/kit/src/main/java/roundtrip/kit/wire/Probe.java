package roundtrip.kit.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A raw-socket HTTP client: it sends exactly what it is told and reports exactly what came.
 *
 * <p>It never reuses a connection, follows a redirect or repeats a request by itself. Whatever the server does becomes a
 * {@link Reply}; an exception means that our own end failed. Any thread may use it.
 */
public final class Probe {
    private final Dialer dialer;
    private final int port;
    private final Patience patience;
    private final Transcript transcript;

    public Probe(Dialer dialer, int port, Patience patience, Transcript transcript) {
        this.dialer = dialer;
        this.port = port;
        this.patience = patience;
        this.transcript = transcript;
    }

    /** One request on a connection of its own, with {@code Connection: close} unless the request says otherwise. */
    public Exchange send(Request request) {
        Request last = request.has("Connection") ? request : request.with("Connection", "close");
        try (Line line = open()) {
            line.write(last.bytes(host()));
            return new Exchange(request, line.read(request, true));
        }
    }

    /** A connection that the caller keeps and closes. A refused one answers every request with {@link Reply.Refused}. */
    public Line open() {
        return new Line(dial(), patience, transcript, host());
    }

    /** True when nobody takes a connection on the port. */
    public boolean isRefused() {
        Optional<WireStream> stream = dial();
        if (stream.isPresent()) {
            close(stream.get());
        }
        return stream.isEmpty();
    }

    /**
     * All requests at once: each on its own connection, all bytes but the last sent before, the last ones released together.
     *
     * <p>The answers come in the order of the requests.
     */
    public List<Exchange> together(List<Request> requests) throws InterruptedException {
        List<Line> lines = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, requests.size()));
        CountDownLatch ready = new CountDownLatch(requests.size());
        try {
            requests.forEach(request -> lines.add(open()));
            List<Future<Exchange>> answers = new ArrayList<>();
            for (int i = 0; i < requests.size(); i++) {
                answers.add(threads.submit(released(lines.get(i), requests.get(i), ready)));
            }
            List<Exchange> all = new ArrayList<>();
            for (Future<Exchange> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the probe failed", e.getCause());
        } finally {
            threads.shutdownNow();
            lines.forEach(Line::close);
        }
    }

    private Callable<Exchange> released(Line line, Request request, CountDownLatch ready) {
        return () -> {
            byte[] bytes = request.bytes(host());
            line.write(java.util.Arrays.copyOf(bytes, bytes.length - 1));
            ready.countDown();
            ready.await();
            line.write(new byte[] {bytes[bytes.length - 1]});
            return line.receive(request);
        };
    }

    private Optional<WireStream> dial() {
        try {
            return Optional.of(dialer.dial(port, patience.request()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void close(WireStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            throw new IllegalStateException("a connection of the probe could not be closed", e);
        }
    }

    private String host() {
        return "127.0.0.1:" + port;
    }
}
