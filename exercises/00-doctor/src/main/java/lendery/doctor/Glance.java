package lendery.doctor;

import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A browser of forty lines: it fetches a page and draws what it understands of it. Given, to be read; begin with {@link #main}.
 *
 * <p>Run it with {@code java Glance.java http://127.0.0.1:PORT/}.
 */
public final class Glance {
    private Glance() {}

    public static void main(String[] arguments) throws IOException {
        String answer = fetch(URI.create(arguments[0]));
        String page = answer.substring(answer.indexOf("\r\n\r\n") + 4); // an empty line ends the header section
        draw(page, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    /** One request, one answer, and the connection is closed: everything up to its end is the answer. */
    static String fetch(URI page) throws IOException {
        try (Socket socket = new Socket(page.getHost(), page.getPort())) {
            String request = "GET " + page.getPath() + " HTTP/1.0\r\nHost: " + page.getAuthority() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Rendering at its smallest: the server sent text, and here it becomes something to look at. */
    static void draw(String page, PrintStream screen) {
        print(page, "<title>(.*?)</title>", "[ %s ]%n%n", screen);
        print(page, "<h1>(.*?)</h1>", "  *** %s ***%n%n", screen);
        print(page, "<a href=\".*?\">(.*?)</a>", "  > %s%n", screen);
    }

    private static void print(String page, String pattern, String format, PrintStream screen) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        while (found.find()) {
            screen.printf(format, found.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
        }
    }
}
