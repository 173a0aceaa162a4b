package roundtrip.kit.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Joined pairs of connections: what comes on one goes out on the other, each direction with its end, and at most 16 KiB held in each.
 *
 * <p>One daemon thread moves all of them. Any thread may join; a pair ends when both directions have ended or one has a fault. Whoever
 * started it closes it, which ends every pair.
 */
public final class Splices implements AutoCloseable {
    private static final int HELD = 16 * 1024;

    private final Selector selector;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger pairs = new AtomicInteger();
    private volatile boolean closed;

    private Splices(Selector selector) {
        this.selector = selector;
    }

    /** The thread gets this name. */
    public static Splices start(String name) throws IOException {
        Splices splices = new Splices(Selector.open());
        Thread thread = new Thread(splices::run, name);
        thread.setDaemon(true);
        thread.start();
        return splices;
    }

    /** Takes over two connected channels. */
    public void join(SocketChannel one, SocketChannel other) {
        Pair pair = new Pair(one, other);
        pairs.incrementAndGet();
        submit(pair::open);
    }

    /** Tells {@code readable}, on the moving thread, whenever bytes or an end have come on a channel that is not joined yet. */
    public void watch(SocketChannel channel, Runnable readable) {
        submit(() -> {
            try {
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ, readable);
            } catch (IOException | ClosedSelectorException e) {
                end(channel);
            }
        });
    }

    /** How many pairs are joined now. */
    public int size() {
        return pairs.get();
    }

    private void submit(Runnable task) {
        tasks.add(task);
        if (closed) {
            carryOut();
        } else {
            selector.wakeup();
        }
    }

    private void carryOut() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private void run() {
        try {
            while (!closed) {
                selector.select();
                carryOut();
                for (SelectionKey key : selector.selectedKeys()) {
                    ((Runnable) key.attachment()).run();
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException e) {
            System.err.println("joined connections ended: " + e);
        } finally {
            closed = true;
            shutDown();
        }
    }

    private void shutDown() {
        List.copyOf(selector.keys()).forEach(key -> end((SocketChannel) key.channel()));
        try {
            selector.close();
        } catch (IOException e) {
            System.err.println("a selector did not close: " + e);
        }
        carryOut();
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
    }

    static void end(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            System.err.println("a joined connection did not close: " + e);
        }
    }

    private final class Pair {
        private final SocketChannel one;
        private final SocketChannel other;
        private final ByteBuffer there = ByteBuffer.allocate(HELD);
        private final ByteBuffer back = ByteBuffer.allocate(HELD);
        private boolean thereEnded;
        private boolean backEnded;
        private boolean over;

        private Pair(SocketChannel one, SocketChannel other) {
            this.one = one;
            this.other = other;
        }

        private void open() {
            try {
                one.configureBlocking(false);
                other.configureBlocking(false);
                one.register(selector, SelectionKey.OP_READ, (Runnable) this::move);
                other.register(selector, SelectionKey.OP_READ, (Runnable) this::move);
            } catch (IOException | ClosedSelectorException e) {
                end();
            }
        }

        private void move() {
            try {
                thereEnded = pump(one, there, other, thereEnded);
                backEnded = pump(other, back, one, backEnded);
                if (thereEnded && backEnded) {
                    end();
                } else {
                    one.keyFor(selector).interestOps(interest(there, thereEnded, back, backEnded));
                    other.keyFor(selector).interestOps(interest(back, backEnded, there, thereEnded));
                }
            } catch (IOException | CancelledKeyException e) {
                end();
            }
        }

        /** True once the source has ended and all of its bytes are delivered. */
        private boolean pump(SocketChannel from, ByteBuffer held, SocketChannel to, boolean ended) throws IOException {
            if (ended) {
                return true;
            }
            boolean end = held.hasRemaining() && from.read(held) < 0;
            held.flip();
            to.write(held);
            held.compact();
            if (end && held.position() == 0) {
                to.shutdownOutput();
                return true;
            }
            return false;
        }

        private int interest(ByteBuffer reads, boolean readEnded, ByteBuffer writes, boolean writeEnded) {
            int read = !readEnded && reads.hasRemaining() ? SelectionKey.OP_READ : 0;
            return read | (!writeEnded && writes.position() > 0 ? SelectionKey.OP_WRITE : 0);
        }

        private void end() {
            if (!over) {
                over = true;
                pairs.decrementAndGet();
            }
            Splices.end(one);
            Splices.end(other);
        }
    }
}
