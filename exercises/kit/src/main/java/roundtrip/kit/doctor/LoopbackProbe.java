package roundtrip.kit.doctor;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Whether programs on this computer can talk to each other, over TCP and UDP. */
public final class LoopbackProbe implements DoctorProbe {
    private static final int PATIENCE = 5_000;
    private static final String ADVICE = "a firewall or security program stands in the way: let Java use the address 127.0.0.1, nothing else is needed";

    private final Names names;

    /** How this computer reads a name. */
    public interface Names {
        InetAddress first(String name) throws IOException;
    }

    public LoopbackProbe(Names names) {
        this.names = names;
    }

    @Override
    public String name() {
        return "loopback";
    }

    @Override
    public Finding look() throws IOException {
        InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        try (ServerSocket door = bound(here)) {
            tcp(door);
            udp(here);
        } catch (Failed e) {
            return Finding.cure(e.getMessage(), ADVICE);
        }
        String localhost = names.first("localhost").getHostAddress();
        return localhost.equals("127.0.0.1")
                ? Finding.ok("127.0.0.1 answers, over TCP and UDP")
                : Finding.note("localhost is " + localhost + " here", "write 127.0.0.1 in place of localhost; the kit always does");
    }

    private static ServerSocket bound(InetAddress here) {
        try {
            ServerSocket door = new ServerSocket(0, 1, here);
            door.setSoTimeout(PATIENCE);
            return door;
        } catch (IOException e) {
            throw new Failed("cannot bind to 127.0.0.1 (" + e.getMessage() + ")");
        }
    }

    private static void tcp(ServerSocket door) {
        try (Socket client = new Socket()) {
            client.connect(new InetSocketAddress(door.getInetAddress(), door.getLocalPort()), PATIENCE);
            try (Socket guest = door.accept()) {
                guest.setSoTimeout(PATIENCE);
                client.getOutputStream().write('!');
                if (guest.getInputStream().read() != '!') {
                    throw new IOException("another byte came than was sent");
                }
            }
        } catch (IOException e) {
            throw new Failed("cannot connect to 127.0.0.1 over TCP (" + e.getMessage() + ")");
        }
    }

    private static void udp(InetAddress here) {
        try (DatagramSocket door = new DatagramSocket(0, here);
                DatagramSocket client = new DatagramSocket(0, here)) {
            door.setSoTimeout(PATIENCE);
            client.send(new DatagramPacket(new byte[] {'!'}, 1, here, door.getLocalPort()));
            door.receive(new DatagramPacket(new byte[1], 1));
        } catch (IOException e) {
            throw new Failed("cannot send to 127.0.0.1 over UDP (" + e.getMessage() + ")");
        }
    }

    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(String message) {
            super(message);
        }
    }
}
