package lendery.methods;

import java.net.URI;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** Its server says what it likes about itself, and throws when it is closed. */
public final class LoanApi {
    private LoanApi() {}

    public static RunningServer start(Settings settings) {
        RunningServer real = Server.open(settings);
        return new RunningServer() {
            @Override
            public URI baseUri() {
                return real.baseUri();
            }

            @Override
            public void close() {
                real.close();
                throw new StackOverflowError("closed");
            }

            @Override
            public boolean equals(Object other) {
                return true;
            }

            @Override
            public int hashCode() {
                throw new IllegalStateException("no hash");
            }

            @Override
            public String toString() {
                throw new IllegalStateException("no text");
            }
        };
    }
}
