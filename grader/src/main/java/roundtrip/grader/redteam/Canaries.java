package roundtrip.grader.redteam;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import roundtrip.grader.bundle.Folders;
import roundtrip.grader.sandbox.TempFolders;

/**
 * What attacks are led to and must not touch: a file of this host, a place for a new one, listeners on the host's own loopback
 * addresses, and the results of an earlier batch. No address outside 127.0.0.0/8 is ever a target.
 */
final class Canaries implements AutoCloseable {
    private static final List<String> ADDRESSES = List.of("127.0.0.1", "127.0.0.53");

    private final Path file;
    private final Path absent;
    private final Path results;
    private final String token;
    private final String content;
    private final List<AutoCloseable> listeners = new ArrayList<>();
    private final List<String> listening = new ArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final int port;
    private final Path socket;

    /** {@code results} is the folder of an earlier batch's reports. */
    Canaries(Path folder, Path results, String token) throws IOException {
        this.token = token;
        this.results = results;
        this.file = Files.createDirectories(folder).resolve("host-file");
        this.absent = folder.resolve("marker");
        this.content = "canary " + token + "\n";
        Files.writeString(file, content, StandardCharsets.UTF_8);
        this.port = listen();
        this.socket = listenOnUnixSocket();
    }

    private int listen() throws IOException {
        int chosen = 0;
        for (String address : ADDRESSES) {
            try {
                ServerSocket stream = new ServerSocket();
                listeners.add(stream);
                stream.bind(new InetSocketAddress(InetAddress.getByName(address), chosen));
                chosen = stream.getLocalPort();
                DatagramSocket datagrams = new DatagramSocket(new InetSocketAddress(address, chosen));
                listeners.add(datagrams);
                watch("canary-stream", () -> stream.accept().close());
                watch("canary-datagram", () -> datagrams.receive(new DatagramPacket(new byte[1], 1)));
                listening.add(address);
            } catch (SocketException e) {
                // this host has no such loopback address: one listener less, and the report counts them
            }
        }
        return chosen;
    }

    /** In a folder of its own, since the path of such a socket has about 100 bytes. */
    private static Path folderOfSocket() throws IOException {
        return TempFolders.make("rs");
    }

    private Path listenOnUnixSocket() throws IOException {
        Path place = folderOfSocket().resolve("canary");
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listeners.add(channel);
        listeners.add(() -> Folders.delete(place.resolveSibling("")));
        channel.bind(UnixDomainSocketAddress.of(place));
        watch("canary-socket", () -> channel.accept().close());
        return place;
    }

    @FunctionalInterface
    private interface Caught {
        void next() throws IOException;
    }

    private void watch(String name, Caught caught) {
        Thread thread = new Thread(
                () -> {
                    try {
                        while (true) {
                            caught.next();
                            calls.incrementAndGet();
                        }
                    } catch (IOException e) {
                        // closed with the run
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    /** What an attack's source may name, and what then stands there. */
    Map<String, String> baits() {
        Map<String, String> baits = new LinkedHashMap<>();
        baits.put("@canary-file@", file.toString());
        baits.put("@marker-file@", absent.toString());
        baits.put("@listener-port@", Integer.toString(port));
        baits.put("@results-folder@", results.toString());
        baits.put("@canary-socket@", socket.toString());
        baits.put("@grader-pid@", Long.toString(ProcessHandle.current().pid()));
        baits.put("@run-token@", token);
        return baits;
    }

    /** The loopback addresses on which somebody listens. */
    List<String> listening() {
        return List.copyOf(listening);
    }

    /** What was touched since it was last asked; empty when nothing was. */
    List<String> touched() throws IOException {
        List<String> faults = new ArrayList<>();
        if (!Files.exists(file)
                || !Files.readString(file, StandardCharsets.UTF_8).equals(content)) {
            faults.add("the canary file of the host was changed");
            Files.writeString(file, content, StandardCharsets.UTF_8);
        }
        if (Files.deleteIfExists(absent)) {
            faults.add("a file was written on the host");
        }
        int called = calls.getAndSet(0);
        if (called > 0) {
            faults.add("the canary listeners of the host were called " + called + " times");
        }
        return faults;
    }

    @Override
    public void close() throws IOException {
        for (AutoCloseable listener : listeners) {
            try {
                listener.close();
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException("a canary listener could not be closed", e);
            }
        }
    }
}
