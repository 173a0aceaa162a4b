package roundtrip.kit.neighbour;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/**
 * A cover service: {@code GET /covers/{isbn}} is a small picture of one colour, chosen by the number.
 *
 * <p>A number that ends in 0 has no cover: 404.
 */
public final class Covers {
    private static final String PATH = "/covers/";
    private static final int SIZE = 16;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private Covers() {}

    /** Starts it at the host and port of the settings; whoever started it closes it. */
    public static RunningServer start(Settings settings) {
        try {
            String host = settings.text("host");
            HttpServer server = HttpServer.create(new InetSocketAddress(host, settings.number("port")), 0);
            server.createContext(PATH, Covers::answer);
            server.start();
            URI base = URI.create("http://" + host + ":" + server.getAddress().getPort());
            return RunningServer.of(base, () -> server.stop(0));
        } catch (IOException e) {
            throw new UncheckedIOException("the cover service cannot bind to " + settings.text("host"), e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String isbn = exchange.getRequestURI().getPath().substring(PATH.length());
            if (isbn.isEmpty() || isbn.endsWith("0")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] picture = picture(isbn.hashCode());
            exchange.getResponseHeaders().add("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, picture.length);
            exchange.getResponseBody().write(picture);
        }
    }

    /** A square of eight-bit palette indices, all 0, with one colour in the palette. */
    private static byte[] picture(int colour) {
        ByteBuffer head = ByteBuffer.allocate(13).putInt(SIZE).putInt(SIZE).put(8, (byte) 8).put(9, (byte) 3);
        byte[] palette = Arrays.copyOfRange(ByteBuffer.allocate(4).putInt(colour).array(), 1, 4);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        png.writeBytes(chunk("IHDR", head.array()));
        png.writeBytes(chunk("PLTE", palette));
        png.writeBytes(chunk("IDAT", deflated(new byte[SIZE * (SIZE + 1)])));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        return ByteBuffer.allocate(12 + data.length).putInt(data.length).put(name).put(data).putInt((int) sum.getValue()).array();
    }

    private static byte[] deflated(byte[] data) {
        Deflater deflater = new Deflater();
        deflater.setInput(data);
        deflater.finish();
        byte[] out = new byte[data.length + 64];
        int length = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, length);
    }
}
