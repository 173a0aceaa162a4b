package lendery.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import roundtrip.kit.Settings;

/** The same with the JDK's oldest client. */
final class OldLine extends Line {
    private final String token;
    private final int connecting;

    OldLine(Settings settings) {
        super(settings);
        this.token = settings.text("token");
        this.connecting = (int) settings.duration("connect.timeout").toMillis();
    }

    @Override
    Answer send(Ask ask, URI to, boolean atHome, long end) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) to.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(connecting);
        connection.setReadTimeout((int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
        connection.setRequestMethod(ask.method());
        if (atHome) {
            connection.setRequestProperty("Authorization", "Bearer " + token);
        }
        try {
            if (ask.body().isPresent()) {
                connection.setRequestProperty("Content-Type", "application/json");
                connection.setDoOutput(true);
                connection.getOutputStream().write(ask.body().get().getBytes(StandardCharsets.UTF_8));
            }
            int status = connection.getResponseCode();
            try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                String body = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return new Answer(status, name -> Optional.ofNullable(connection.getHeaderField(name)), body);
            }
        } catch (ConnectException e) {
            throw new NotConnected(e);
        }
    }
}
