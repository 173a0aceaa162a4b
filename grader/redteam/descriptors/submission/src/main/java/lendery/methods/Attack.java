package lendery.methods;

import java.io.FileInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Opens files and sockets and keeps them. */
final class Attack {
    private static final int WALL_SECONDS = 60;
    private static final int FILES = 100_000;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Attempt.at("files", () -> {
            List<Object> all = new ArrayList<>();
            try {
                while (all.size() < FILES) {
                    all.add(new FileInputStream("/proc/self/status"));
                }
                return "all of them";
            } catch (IOException e) {
                System.out.println("attack: files stopped at " + all.size());
                for (Object one : all) {
                    ((FileInputStream) one).close();
                }
                return null;
            }
        });
        Attempt.at("sockets", () -> {
            List<Object> all = new ArrayList<>();
            ServerSocket server = new ServerSocket();
            server.bind(new InetSocketAddress("127.0.0.1", 0));
            try {
                while (all.size() < FILES) {
                    Socket socket = new Socket("127.0.0.1", server.getLocalPort());
                    all.add(socket);
                    all.add(server.accept());
                    socket.shutdownOutput();
                }
                return "all of them";
            } catch (IOException e) {
                System.out.println("attack: sockets stopped at " + all.size());
                return null;
            }
        });
    }
}
