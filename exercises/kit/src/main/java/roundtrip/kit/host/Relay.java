package roundtrip.kit.host;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import roundtrip.kit.wire.Splices;

/**
 * Brings connections from outside to the program's ports.
 *
 * <p>Four connections wait idle at the other end. It claims one by sending a port in two bytes; then 127.0.0.1 is dialled, {@code +} or
 * {@code -} answered, and the two connections are joined.
 */
final class Relay {
    private static final int IDLE = 4;

    private final Splices splices;
    private final Dialler dialler;

    private Relay(Splices splices, Dialler dialler) {
        this.splices = splices;
        this.dialler = dialler;
    }

    /** Opens one more connection to the outside. */
    interface Dialler {
        SocketChannel dial() throws IOException;
    }

    static void start(Splices splices, Dialler dialler) throws IOException {
        Relay relay = new Relay(splices, dialler);
        for (int i = 0; i < IDLE; i++) {
            relay.offer();
        }
    }

    private void offer() throws IOException {
        SocketChannel outside = dialler.dial();
        outside.write(ByteBuffer.wrap("roundtrip/1 inward\n".getBytes(StandardCharsets.US_ASCII)));
        ByteBuffer port = ByteBuffer.allocate(2);
        splices.watch(outside, () -> claimed(outside, port));
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
        } catch (IOException e) {
            close(inside);
            outside.write(ByteBuffer.wrap(new byte[] {'-'}));
            outside.close();
            return;
        }
        outside.write(ByteBuffer.wrap(new byte[] {'+'}));
        splices.join(outside, inside);
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            System.err.println("a relayed connection did not close: " + e);
        }
    }
}
