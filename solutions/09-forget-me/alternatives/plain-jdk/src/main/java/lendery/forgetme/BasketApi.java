package lendery.forgetme;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** The JDK's own server, one JDBC connection for each request. */
public final class BasketApi {
    private BasketApi() {}

    public static RunningServer start(Settings settings) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(settings.text("host"), settings.number("port")), 50);
            ExecutorService threads = Executors.newCachedThreadPool();
            server.setExecutor(threads);
            SignedTokens tokens = new SignedTokens(Base64.getDecoder().decode(settings.text("token.secret")), settings.clock());
            server.createContext("/", new Library(settings, tokens)::handle);
            server.start();
            URI base = URI.create("http://" + settings.text("host") + ":" + server.getAddress().getPort());
            return RunningServer.of(base, () -> {
                server.stop(0);
                threads.shutdownNow();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
