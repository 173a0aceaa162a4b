package lendery.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the cover service in HTTP/1.0 on a socket, and reads until it hangs up or the time is over. */
final class Upstream {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})( .*)?");

    private final URI base;
    private final Duration patience;

    Upstream(URI base, Duration patience) {
        this.base = base;
        this.patience = patience;
    }

    Answer cover(String isbn) {
        long end = System.nanoTime() + patience.toNanos();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), left(end));
            String request = "GET " + base.getRawPath() + "/covers/" + isbn + " HTTP/1.0\r\nHost: " + base.getAuthority() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return answer(all(socket, end)).orElseGet(() -> Answer.of(502));
        } catch (ConnectException e) {
            return Answer.of(503);
        } catch (SocketTimeoutException e) {
            return Answer.of(504);
        } catch (IOException e) {
            return Answer.of(502);
        }
    }

    /** What is left of the whole time; each read may take that, and no more. */
    private static int left(long end) throws SocketTimeoutException {
        long millis = (end - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
            throw new SocketTimeoutException("the time is over");
        }
        return (int) millis;
    }

    private static byte[] all(Socket socket, long end) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        while (true) {
            socket.setSoTimeout(left(end));
            int count = socket.getInputStream().read(some);
            if (count < 0) {
                return all.toByteArray();
            }
            all.write(some, 0, count);
        }
    }

    /** Empty for what is no good answer. */
    private static Optional<Answer> answer(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int head = text.indexOf("\r\n\r\n");
        String[] lines = text.substring(0, Math.max(0, head)).split("\r\n");
        Matcher status = STATUS.matcher(lines[0]);
        if (head < 0 || !status.matches()) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOfRange(bytes, head + 4, bytes.length);
        boolean whole = field(lines, "content-length").map(length -> length.equals(Integer.toString(content.length))).orElse(true);
        if (status.group(1).equals("404")) {
            return Optional.of(Answer.of(404));
        }
        if (!whole || !status.group(1).equals("200")) {
            return Optional.empty();
        }
        Answer cover = new Answer(200, Map.of(), content);
        return Optional.of(cover.with("content-type", field(lines, "content-type").orElse("application/octet-stream")));
    }

    private static Optional<String> field(String[] lines, String name) {
        return Arrays.stream(lines)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }
}
