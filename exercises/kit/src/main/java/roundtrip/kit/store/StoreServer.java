package roundtrip.kit.store;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.h2.engine.SysProperties;
import org.h2.tools.Server;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/**
 * H2 in server mode on 127.0.0.1, in a process of its own and never in one that decides anything: an administrator of a database can
 * run Java in its process.
 *
 * <p>The database lives in this process's memory, so there is nothing that is written late. It is made here, by an administrator whom
 * no student's program knows; programs get a user who may read and write and make tables, and nothing else. Nobody makes a
 * second database from outside.
 */
public final class StoreServer {
    /** What stands after the host and port of a JDBC address. */
    public static final String DATABASE = "mem:lendery";

    private StoreServer() {}

    /** Takes {@code schema} (SQL), {@code admin}, {@code admin.password}, {@code user} and {@code user.password}. */
    public static RunningServer start(Settings settings) throws SQLException {
        System.setProperty("h2.bindAddress", "127.0.0.1");
        // The one class that the server itself loads by name.
        System.setProperty("h2.allowedClasses", "org.h2.server.TcpServer");
        if (!"127.0.0.1".equals(SysProperties.BIND_ADDRESS)) {
            throw new IllegalStateException("the store needs a process of its own, but H2 was in use here before");
        }
        Connection keeper = DriverManager.getConnection(
                "jdbc:h2:" + DATABASE + ";DB_CLOSE_DELAY=-1", settings.text("admin"), settings.text("admin.password"));
        try (Statement statement = keeper.createStatement()) {
            statement.execute(settings.text("schema"));
        }
        letIn(keeper, settings.text("user"), settings.text("user.password"));
        Server server = Server.createTcpServer("-tcpPort", "0").start();
        return RunningServer.of(URI.create("http://127.0.0.1:" + server.getPort()), server::stop);
    }

    private static void letIn(Connection admin, String user, String password) throws SQLException {
        if (!user.matches("[a-z]+")) {
            throw new IllegalArgumentException("user must be small letters, but was \"" + user + "\"");
        }
        try (PreparedStatement create = admin.prepareStatement("CREATE USER " + user + " PASSWORD ?")) {
            create.setString(1, password);
            create.execute();
        }
        for (String right : List.of("SELECT, INSERT, UPDATE, DELETE ON SCHEMA PUBLIC", "ALTER ANY SCHEMA")) {
            try (Statement statement = admin.createStatement()) {
                statement.execute("GRANT " + right + " TO " + user);
            }
        }
    }
}
