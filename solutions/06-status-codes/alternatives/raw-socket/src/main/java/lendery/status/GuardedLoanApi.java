package lendery.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** The guarded loan API on {@code java.net} sockets alone: one thread for each connection, and {@link Conversation} for the protocol. */
public final class GuardedLoanApi {
    private final ServerSocket door;
    private final Desk desk;
    private final Set<Socket> guests = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private GuardedLoanApi(ServerSocket door, Desk desk) {
        this.door = door;
        this.desk = desk;
    }

    public static RunningServer start(Settings settings) {
        try {
            ServerSocket door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getByName(settings.text("host")), settings.number("port")), 200);
            String address = "http://" + settings.text("host") + ":" + door.getLocalPort();
            GuardedLoanApi api = new GuardedLoanApi(door, new Desk(settings, address));
            api.threads.execute(api::welcome);
            return RunningServer.of(URI.create(address), api::close);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot bind to " + settings.text("host") + ":" + settings.text("port"), e);
        }
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                guests.add(guest);
                threads.execute(() -> talk(guest));
            } catch (IOException | RejectedExecutionException e) {
                if (!door.isClosed()) {
                    throw new IllegalStateException("the door is stuck", e);
                }
            }
        }
    }

    private void talk(Socket guest) {
        try (guest) {
            guest.setTcpNoDelay(true);
            new Conversation(guest.getInputStream(), guest.getOutputStream(), desk).hold();
        } catch (IOException e) {
            // the guest has left; nobody is there to be told
        } finally {
            guests.remove(guest);
        }
    }

    private void close() {
        try {
            door.close();
            for (Socket guest : guests) {
                guest.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
