package lendery.client;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpRetryException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * One request over {@link HttpURLConnection}: with fixed-length streaming, so that it sends no body twice by itself, and with a guard that
 * ends the connection when the head of the answer takes too long.
 */
final class Call {
    private final HttpURLConnection connection;
    private final byte[] body;
    private final long end;

    /** The answer; fields are asked for by name. */
    record Reply(int status, UnaryOperator<String> fields, String body) {
        String field(String name) {
            String value = fields.apply(name);
            return value == null ? "" : value;
        }

        boolean isGood() {
            return status >= 200 && status < 300;
        }
    }

    /** Nothing was sent. */
    static final class Unconnected extends IOException {
        private static final long serialVersionUID = 1L;

        Unconnected(IOException cause) {
            super(cause);
        }
    }

    Call(String method, URI to, String body, Map<String, String> fields, long connecting, long end) throws IOException {
        this.connection = (HttpURLConnection) to.toURL().openConnection();
        this.body = body.getBytes(StandardCharsets.UTF_8);
        this.end = end;
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setRequestMethod(method);
        connection.setConnectTimeout((int) Math.min(connecting, left()));
        connection.setReadTimeout((int) left());
        connection.setRequestProperty("Connection", "close");
        fields.forEach(connection::setRequestProperty);
        if (this.body.length > 0) {
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(this.body.length);
        }
    }

    private long left() {
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
    }

    Reply reply(ScheduledExecutorService guards) throws IOException {
        try {
            connection.connect();
        } catch (ConnectException | SocketTimeoutException e) {
            throw new Unconnected(e);
        }
        try {
            int status = status(guards);
            InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream();
            return new Reply(status, connection::getHeaderField, in == null ? "" : text(in));
        } finally {
            connection.disconnect();
        }
    }

    private int status(ScheduledExecutorService guards) throws IOException {
        ScheduledFuture<?> guard = guards.schedule(connection::disconnect, left(), TimeUnit.MILLISECONDS);
        try {
            if (body.length > 0) {
                connection.getOutputStream().write(body);
            }
            int status = connection.getResponseCode();
            if (status < 200) {
                throw new IOException("that is no HTTP");
            }
            return status;
        } catch (HttpRetryException e) {
            return e.responseCode();
        } finally {
            guard.cancel(false);
        }
    }

    private String text(InputStream in) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        byte[] part = new byte[4096];
        for (int read = in.read(part); read >= 0; read = in.read(part)) {
            text.write(part, 0, read);
            if (System.nanoTime() > end) {
                throw new SocketTimeoutException("the answer takes too long");
            }
        }
        if (connection.getContentLengthLong() > text.size()) {
            throw new EOFException("the answer ended early, and the class that reads it does not mind");
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
