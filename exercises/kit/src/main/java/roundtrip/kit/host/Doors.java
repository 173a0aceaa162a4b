package roundtrip.kit.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import roundtrip.kit.wire.Splices;

/**
 * The ports on 127.0.0.1 behind which a program finds its neighbours: each connection to one is joined with one to whoever stands behind
 * that door.
 *
 * <p>A door that is shut refuses connections, as a port without a listener does; it keeps its number. Any thread may use it.
 */
public final class Doors implements AutoCloseable {
    private final Splices splices;
    private final Outside outside;
    private final Map<String, Door> doors = new LinkedHashMap<>();

    public Doors(Splices splices, Outside outside) {
        this.splices = splices;
        this.outside = outside;
    }

    /** Opens connections to neighbours. */
    public interface Outside {
        /** A connection to whoever stands behind the door of that name; throws when nobody answers there. */
        SocketChannel dial(String name) throws IOException;
    }

    /** The port of that door, which is open when this returns. */
    public synchronized int open(String name) throws IOException {
        Door door = doors.get(name);
        if (door == null) {
            door = new Door(name);
            doors.put(name, door);
        }
        door.open();
        return door.port;
    }

    /** Connections are refused when this returns; those that are joined already go on. */
    public synchronized void shut(String name) throws IOException {
        Door door = doors.get(name);
        if (door != null) {
            door.shut();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        for (Door door : doors.values()) {
            door.shut();
        }
    }

    private final class Door {
        private final String name;
        private ServerSocketChannel listening;
        private Thread taking;
        private int port;

        private Door(String name) {
            this.name = name;
        }

        private void open() throws IOException {
            if (listening != null) {
                return;
            }
            ServerSocketChannel opened = ServerSocketChannel.open();
            opened.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            opened.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 128);
            port = ((InetSocketAddress) opened.getLocalAddress()).getPort();
            listening = opened;
            taking = daemon("door-" + name, () -> take(opened));
        }

        private void take(ServerSocketChannel from) {
            while (true) {
                try {
                    SocketChannel inside = from.accept();
                    daemon("door-" + name + "-dial", () -> lead(inside));
                } catch (IOException e) {
                    return; // shut
                }
            }
        }

        private void lead(SocketChannel inside) {
            try {
                inside.setOption(StandardSocketOptions.TCP_NODELAY, true);
                splices.join(inside, outside.dial(name));
            } catch (IOException e) {
                try {
                    inside.close();
                } catch (IOException late) {
                    System.err.println("a connection at the door " + name + " did not close: " + late);
                }
            }
        }

        /** A thread that waits in accept keeps the port: it is waited for. */
        private void shut() throws IOException {
            if (listening == null) {
                return;
            }
            listening.close();
            listening = null;
            try {
                taking.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
