package roundtrip.kit.wire;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/**
 * One connection, over TCP or a Unix domain socket, with a deadline on every act.
 *
 * <p>One thread may read while another writes. Whoever opened it closes it.
 */
public final class WireStream implements AutoCloseable {
    private final SocketChannel channel;
    private final Selector reading;
    private final Selector writing;

    private WireStream(SocketChannel channel, Selector reading, Selector writing) {
        this.channel = channel;
        this.reading = reading;
        this.writing = writing;
    }

    /** The deadline passed before the peer did what was waited for. */
    public static final class TimedOut extends IOException {
        private static final long serialVersionUID = 1L;

        TimedOut(String message) {
            super(message);
        }
    }

    /** Takes over a connected channel and closes it with this stream, or at once when that fails. */
    public static WireStream over(SocketChannel channel) throws IOException {
        try {
            channel.configureBlocking(false);
            if (channel.supportedOptions().contains(StandardSocketOptions.TCP_NODELAY)) {
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            }
            return new WireStream(channel, Selector.open(), Selector.open());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** A new TCP connection; {@link java.net.ConnectException} when nobody listens there. */
    public static WireStream connect(InetSocketAddress address, Deadline deadline) throws IOException {
        WireStream stream = over(SocketChannel.open());
        try {
            if (!stream.channel.connect(address)) {
                while (!stream.channel.finishConnect()) {
                    stream.await(stream.writing, SelectionKey.OP_CONNECT, deadline, "no connection");
                }
            }
            return stream;
        } catch (IOException e) {
            stream.close();
            throw e;
        }
    }

    /** Bytes into {@code buffer}: how many, at least one, or -1 when the peer has ended its side. */
    public int read(byte[] buffer, Deadline deadline) throws IOException {
        ByteBuffer target = ByteBuffer.wrap(buffer);
        while (true) {
            int count = channel.read(target);
            if (count != 0) {
                return count;
            }
            await(reading, SelectionKey.OP_READ, deadline, "no byte");
        }
    }

    /** All of {@code bytes}, in order. */
    public void write(byte[] bytes, Deadline deadline) throws IOException {
        ByteBuffer source = ByteBuffer.wrap(bytes);
        while (source.hasRemaining()) {
            if (channel.write(source) == 0) {
                await(writing, SelectionKey.OP_WRITE, deadline, "the peer took no byte");
            }
        }
    }

    /** Exactly {@code count} bytes; {@link EOFException} when the peer ends before. */
    public byte[] readFully(int count, Deadline deadline) throws IOException {
        byte[] all = new byte[count];
        ByteBuffer target = ByteBuffer.wrap(all);
        while (target.hasRemaining()) {
            int read = channel.read(target);
            if (read < 0) {
                throw new EOFException("the peer ended after " + target.position() + " of " + count + " bytes");
            }
            if (read == 0) {
                await(reading, SelectionKey.OP_READ, deadline, "no byte");
            }
        }
        return all;
    }

    /** Gives the channel away, non-blocking and in no selector; this stream is of no more use. */
    public SocketChannel handOver() throws IOException {
        reading.close();
        writing.close();
        return channel;
    }

    /** Ends this side; the peer may go on sending. */
    public void finish() throws IOException {
        channel.shutdownOutput();
    }

    /** Ends both sides at once, with a reset where the transport has one. */
    public void reset() throws IOException {
        if (channel.supportedOptions().contains(StandardSocketOptions.SO_LINGER)) {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        }
        close();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        reading.close();
        writing.close();
    }

    private void await(Selector selector, int operation, Deadline deadline, String what) throws IOException {
        long millis = deadline.millisLeft();
        if (millis == 0) {
            throw new TimedOut(what + " before the deadline");
        }
        try {
            channel.register(selector, operation);
            selector.select(millis);
            selector.selectedKeys().clear();
        } catch (ClosedSelectorException | CancelledKeyException e) {
            throw new IOException("the connection was closed here", e);
        }
    }
}
