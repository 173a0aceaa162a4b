package lendery.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;
import roundtrip.kit.Settings;

/**
 * The robot that hands books out: the part of the work that happens elsewhere. This file is given: do not change it.
 *
 * <p>It is asked once for each call, over a connection of its own, and nobody below repeats the request. Any thread may call.
 */
public final class ShelfRobot {
    private final URI robot;
    private final int millis;

    public ShelfRobot(Settings settings) {
        this.robot = settings.uri("robot.url");
        this.millis = Math.toIntExact(settings.duration("robot.timeout").toMillis());
    }

    /**
     * Sends {@code PUT {robot.url}/handouts/{loanId}}. The caller names the handout, so two calls with one loan id are one handout.
     *
     * @throws RobotException when the robot did not say that it is done; whether it is, nobody knows
     */
    public void handOut(String loanId, String isbn) throws RobotException {
        byte[] content = Json.write(Map.of("isbn", isbn)).getBytes(UTF_8);
        String head = "PUT " + robot.getRawPath() + "/handouts/" + URLEncoder.encode(loanId, UTF_8).replace("+", "%20") + " HTTP/1.1\r\n"
                + "Host: " + robot.getRawAuthority() + "\r\n"
                + "Content-Type: application/json\r\n"
                + "Content-Length: " + content.length + "\r\n"
                + "Connection: close\r\n\r\n";
        String answer;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(robot.getHost(), robot.getPort()), millis);
            socket.setSoTimeout(millis);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(UTF_8));
            out.write(content);
            out.flush();
            answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
        } catch (IOException e) {
            throw new RobotException("the robot did not answer for loan \"" + loanId + "\": " + e.getMessage(), e);
        }
        if (answer == null || !answer.matches("HTTP/1\\.[01] 2\\d\\d.*")) {
            throw new RobotException("the robot must answer 2xx for loan \"" + loanId + "\", but said \"" + answer + "\"", null);
        }
    }
}
