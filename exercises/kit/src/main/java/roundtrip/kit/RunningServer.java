package roundtrip.kit;

import java.net.URI;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/** A server that accepts connections until it is closed. */
public interface RunningServer extends AutoCloseable {
    /** The address at which it answers, with the real port: {@code http://127.0.0.1:49152}. */
    URI baseUri();

    /** Frees the port and ends the server's own threads; a second call does nothing. */
    @Override
    void close();

    /** A server at {@code baseUri} for which {@code onClose} is run once, at the first {@link #close()}. */
    static RunningServer of(URI baseUri, Runnable onClose) {
        Objects.requireNonNull(baseUri, "baseUri must be given");
        Objects.requireNonNull(onClose, "onClose must be given");
        AtomicBoolean closed = new AtomicBoolean();
        return new RunningServer() {
            @Override
            public URI baseUri() {
                return baseUri;
            }

            @Override
            public void close() {
                if (closed.compareAndSet(false, true)) {
                    onClose.run();
                }
            }
        };
    }
}
