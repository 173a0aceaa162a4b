package lendery.methods;

import java.io.ObjectInputStream;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** Its server is serializable, and whoever reads it back writes a file. */
public final class LoanApi {
    private LoanApi() {}

    public static RunningServer start(Settings settings) {
        return new Gadget(Server.open(settings));
    }

    /** Does its work in {@code readObject}, {@code readResolve} and {@code finalize}, where a reader would call it. */
    static final class Gadget implements RunningServer, Serializable {
        private static final long serialVersionUID = 1L;

        private final transient RunningServer real;

        Gadget(RunningServer real) {
            this.real = real;
        }

        private void readObject(ObjectInputStream in) throws java.io.IOException {
            Files.writeString(Path.of("@marker-file@"), "was here");
        }

        private Object readResolve() throws java.io.IOException {
            Files.writeString(Path.of("@marker-file@"), "was here");
            return this;
        }

        @Override
        public URI baseUri() {
            return real.baseUri();
        }

        @Override
        public void close() {
            real.close();
        }
    }
}
