package roundtrip.checks.statuscodes;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import roundtrip.kit.check.Neighbours;
import roundtrip.kit.wire.FaultServer;

/** The cover service as a check plays it: each answer is for the next connection, and is prepared before the library is asked. */
public final class Upstream {
    private final FaultServer server;

    public Upstream(Neighbours neighbours) {
        this.server = neighbours.faults("covers");
    }

    /** The header section of a good answer with so many bytes. */
    public static String head(String type, int length) {
        return "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + length + "\r\nConnection: close\r\n\r\n";
    }

    /** An answer without content: this status line, and an end. */
    public void statusLine(String line) {
        exactly(line + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", new byte[0]);
    }

    public void picture(String type, byte[] picture) {
        exactly(head(type, picture.length), picture);
    }

    /** Takes the request, sends exactly this, and hangs up. */
    public void exactly(String head, byte[] content) {
        server.next(peer -> {
            peer.readHead();
            peer.send(head).send(content);
        });
    }

    /** Takes the request, sends this much, and then nothing until the gate opens. */
    public void fallsSilent(String sent, CountDownLatch gate) {
        server.next(peer -> {
            peer.readHead();
            peer.send(sent.getBytes(StandardCharsets.UTF_8)).waitFor(gate);
        });
    }

    /** The first line of the request that came in as number {@code index}, from 0. */
    public String asked(int index) {
        return server.deliveries().get(index).split("\r\n", 2)[0];
    }
}
