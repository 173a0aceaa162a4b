package roundtrip.kit.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import roundtrip.kit.check.Exercise;
import roundtrip.kit.check.Store;
import roundtrip.kit.store.StoreServer;
import roundtrip.kit.wire.Cable;

/**
 * The store of one run: a process with our classes only, its tables made from the exercise's {@code schema.sql}, and our way in.
 *
 * <p>Passwords are drawn anew for each run. Whoever made it closes it.
 */
final class StoreProcess implements Store.Door, AutoCloseable {
    /** The user that programs have, as exercises' settings name it. */
    static final String USER = "lendery";

    private static final String ADMIN = "librarian";
    private static final String NAME = "store";

    private final Host host;
    private final int port;
    private final String password;
    private final String adminPassword;
    private final Cable ownCable;
    private Connection shared;

    private StoreProcess(Host host, int port, String password, String adminPassword) {
        this.host = host;
        this.port = port;
        this.password = password;
        this.adminPassword = adminPassword;
        this.ownCable = cable();
    }

    /** Starts it on that host, which is then its own to close. */
    static StoreProcess on(Host host, Exercise exercise) {
        String password = word();
        String adminPassword = word();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("schema", schema(exercise));
        settings.put("admin", ADMIN);
        settings.put("admin.password", adminPassword);
        settings.put("user", USER);
        settings.put("user.password", password);
        HostWord word = host.start(NAME, StoreServer.class.getName(), settings);
        if (!(word instanceof HostWord.Ready)) {
            host.close();
            throw new IllegalStateException("the store did not start: " + word.brief());
        }
        return new StoreProcess(host, ((HostWord.Ready) word).port(), password, adminPassword);
    }

    private static String word() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** It lies beside the public checks, where a student can read it and the grader has it, too. */
    private static String schema(Exercise exercise) {
        String place = "/" + exercise.suite().substring(0, exercise.suite().lastIndexOf('.')).replace('.', '/') + "/schema.sql";
        try (InputStream in = StoreProcess.class.getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException("expected the store's tables in " + place + ", got no such file");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + place, e);
        }
    }

    /** The password of {@link #USER}. */
    String password() {
        return password;
    }

    /** A new cable that leads here; the caller closes it. */
    Cable cable() {
        return Cable.to(deadline -> host.dialer().dial(port, deadline));
    }

    @Override
    public Connection open() throws SQLException {
        String url = "jdbc:h2:tcp://127.0.0.1:" + ownCable.address().getPort() + "/" + StoreServer.DATABASE + ";LOCK_TIMEOUT=10000";
        return DriverManager.getConnection(url, ADMIN, adminPassword);
    }

    @Override
    public void shouldBeOpen() {
        if (host.ending().isPresent()) {
            throw new IllegalStateException("the store's process ended: " + host.ending().get());
        }
    }

    @Override
    public synchronized Connection shared() throws SQLException {
        if (shared == null || shared.isClosed()) {
            shared = open();
        }
        return shared;
    }

    @Override
    public synchronized void close() {
        if (shared != null) {
            try {
                shared.close();
            } catch (SQLException e) {
                // the store is gone already
            }
        }
        ownCable.close();
        host.close();
    }
}
