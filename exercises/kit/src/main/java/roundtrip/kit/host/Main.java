package roundtrip.kit.host;

import java.io.IOException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import roundtrip.kit.wire.Splices;

/** The start of the student's process: dials the socket it is given, offers connections inward, and obeys the control line. */
public final class Main {
    private Main() {}

    /** Takes the path of the Unix domain socket; ends the process when the control line ends. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: roundtrip.kit.host.Main SOCKET");
            System.exit(2);
        }
        Path socket = Path.of(arguments[0]);
        Splices splices = Splices.start("host-relay");
        Relay.start(splices, () -> dial(socket));
        ControlLine control = new ControlLine(dial(socket), new Program(), new Doors(splices, name -> outward(socket, name)));
        control.obey();
        Runtime.getRuntime().halt(0);
    }

    private static SocketChannel dial(Path socket) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(socket));
        return channel;
    }

    private static SocketChannel outward(Path socket, String name) throws IOException {
        SocketChannel channel = dial(socket);
        try {
            channel.write(ByteBuffer.wrap(("roundtrip/1 outward " + name + "\n").getBytes(StandardCharsets.UTF_8)));
            ByteBuffer answer = ByteBuffer.allocate(1);
            if (channel.read(answer) == 1 && answer.get(0) == '+') {
                return channel;
            }
            throw new ConnectException("nobody answers behind the door " + name);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }
}
