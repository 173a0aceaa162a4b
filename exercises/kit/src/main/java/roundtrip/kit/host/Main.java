package roundtrip.kit.host;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

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
        Relay.start(() -> dial(socket));
        ControlLine control = new ControlLine(dial(socket), new Program());
        control.obey();
        Runtime.getRuntime().halt(0);
    }

    private static SocketChannel dial(Path socket) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(socket));
        return channel;
    }
}
