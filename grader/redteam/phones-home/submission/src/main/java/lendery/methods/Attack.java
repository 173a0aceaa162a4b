package lendery.methods;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Proxy;
import java.net.Socket;
import java.net.URL;
import java.util.List;

/** Calls the canaries of the host; no other address is ever a target. */
final class Attack {
    private static final int WALL_SECONDS = 60;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        for (String address : List.of("127.0.0.1", "127.0.0.53")) {
            Attempt.at("stream to " + address, () -> {
                try (Socket socket = new Socket()) {
                    socket.connect(new InetSocketAddress(address, @listener-port@), 2_000);
                    return socket;
                }
            });
            Attempt.at("web to " + address, () -> {
                HttpURLConnection connection =
                        (HttpURLConnection) new URL("http://" + address + ":@listener-port@/").openConnection(Proxy.NO_PROXY);
                connection.setConnectTimeout(2_000);
                connection.setReadTimeout(2_000);
                return connection.getResponseCode();
            });
            Attempt.at("name service at " + address, () -> {
                try (DatagramSocket socket = new DatagramSocket()) {
                    byte[] query = {0, 7, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 'x', 0, 0, 1, 0, 1};
                    socket.send(new DatagramPacket(query, query.length, new InetSocketAddress(address, @listener-port@)));
                    return null;
                }
            });
        }
        Attempt.at("interfaces", () -> NetworkInterface.networkInterfaces()
                .map(NetworkInterface::getName)
                .filter(name -> !name.equals("lo"))
                .findFirst()
                .orElse(null));
    }
}
