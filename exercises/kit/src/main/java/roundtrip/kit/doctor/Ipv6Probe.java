package roundtrip.kit.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Whether the loopback address of IPv6 is there. */
public final class Ipv6Probe implements DoctorProbe {
    private final InetAddress address;

    /** @param address {@code ::1} */
    public Ipv6Probe(InetAddress address) {
        this.address = address;
    }

    @Override
    public String name() {
        return "ipv6";
    }

    @Override
    public Finding look() {
        try (ServerSocket door = new ServerSocket(0, 1, address)) {
            return Finding.ok("::1 can be bound, port " + door.getLocalPort());
        } catch (IOException e) {
            return Finding.note("::1 cannot be bound", "nothing to do: one check of 03-tls-curtain takes its other road");
        }
    }
}
