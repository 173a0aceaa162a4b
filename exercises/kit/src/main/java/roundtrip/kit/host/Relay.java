package roundtrip.kit.host;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * Brings connections from outside to the program's ports, on one selector thread.
 *
 * <p>Four connections wait idle at the other end. It claims one by sending a port in two bytes; then 127.0.0.1 is dialled, {@code +} or
 * {@code -} answered, and bytes go both ways with at most 16 KiB held in each direction.
 */
final class Relay {
    private static final int IDLE = 4;
    private static final int HELD = 16 * 1024;

    private final Selector selector;
    private final Dialler dialler;

    private Relay(Selector selector, Dialler dialler) {
        this.selector = selector;
        this.dialler = dialler;
    }

    /** Opens one more connection to the outside. */
    interface Dialler {
        SocketChannel dial() throws IOException;
    }

    static void start(Dialler dialler) throws IOException {
        Relay relay = new Relay(Selector.open(), dialler);
        for (int i = 0; i < IDLE; i++) {
            relay.offer();
        }
        Thread thread = new Thread(relay::run, "host-relay");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        while (true) {
            try {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    ((Runnable) key.attachment()).run();
                }
                selector.selectedKeys().clear();
            } catch (IOException e) {
                System.err.println("the relay ended: " + e);
                return;
            }
        }
    }

    private void offer() throws IOException {
        SocketChannel outside = dialler.dial();
        outside.write(ByteBuffer.wrap("roundtrip/1 inward\n".getBytes(StandardCharsets.US_ASCII)));
        outside.configureBlocking(false);
        ByteBuffer port = ByteBuffer.allocate(2);
        outside.register(selector, SelectionKey.OP_READ, (Runnable) () -> claimed(outside, port));
    }

    private void claimed(SocketChannel outside, ByteBuffer port) {
        try {
            if (outside.read(port) < 0) {
                outside.close();
            } else if (!port.hasRemaining()) {
                join(outside, Short.toUnsignedInt(port.flip().getShort()));
                offer();
            }
        } catch (IOException e) {
            close(outside);
        }
    }

    private void join(SocketChannel outside, int port) throws IOException {
        SocketChannel inside = SocketChannel.open();
        try {
            inside.connect(new InetSocketAddress("127.0.0.1", port));
            inside.setOption(StandardSocketOptions.TCP_NODELAY, true);
            inside.configureBlocking(false);
        } catch (IOException e) {
            close(inside);
            outside.write(ByteBuffer.wrap(new byte[] {'-'}));
            outside.close();
            return;
        }
        outside.write(ByteBuffer.wrap(new byte[] {'+'}));
        new Pair(outside, inside).open();
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            System.err.println("a relayed connection did not close: " + e);
        }
    }

    /** Two joined connections; each ends when both directions have ended, or at the first fault. */
    private final class Pair {
        private final SocketChannel outside;
        private final SocketChannel inside;
        private final ByteBuffer inward = ByteBuffer.allocate(HELD);
        private final ByteBuffer outward = ByteBuffer.allocate(HELD);
        private boolean inwardEnded;
        private boolean outwardEnded;

        private Pair(SocketChannel outside, SocketChannel inside) {
            this.outside = outside;
            this.inside = inside;
        }

        private void open() throws IOException {
            outside.keyFor(selector).attach((Runnable) this::move);
            inside.register(selector, SelectionKey.OP_READ, (Runnable) this::move);
        }

        private void move() {
            try {
                inwardEnded = pump(outside, inward, inside, inwardEnded);
                outwardEnded = pump(inside, outward, outside, outwardEnded);
                if (inwardEnded && outwardEnded) {
                    end();
                } else {
                    outside.keyFor(selector).interestOps(interest(inward, inwardEnded, outward, outwardEnded));
                    inside.keyFor(selector).interestOps(interest(outward, outwardEnded, inward, inwardEnded));
                }
            } catch (IOException e) {
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
            close(outside);
            close(inside);
        }
    }
}
