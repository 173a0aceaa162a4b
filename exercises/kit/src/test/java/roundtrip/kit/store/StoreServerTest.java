package roundtrip.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

class StoreServerTest {
    private static RunningServer store;

    @BeforeAll
    static void start() throws SQLException {
        Map<String, String> settings = Map.of(
                "schema", "CREATE TABLE book (isbn VARCHAR PRIMARY KEY, available INT CHECK (available >= 0)); INSERT INTO book VALUES ('1', 2)",
                "admin", "librarian",
                "admin.password", "secret",
                "user", "lendery",
                "user.password", "open");
        store = StoreServer.start(Settings.of(settings, Clock.systemUTC()));
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    private static Connection connect(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:tcp://127.0.0.1:" + store.baseUri().getPort() + "/" + database, user, password);
    }

    private static Connection asProgram() throws SQLException {
        return connect(StoreServer.DATABASE, "lendery", "open");
    }

    @Test
    void letsAProgramReadWriteAndMakeTables() throws SQLException {
        try (Connection connection = asProgram();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE book SET available = available - 1 WHERE available > 0");
            statement.execute("CREATE TABLE IF NOT EXISTS mine (a INT)");
            statement.execute("INSERT INTO mine VALUES (7)");
            try (ResultSet rows = statement.executeQuery("SELECT available, a FROM book, mine")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(1);
                assertThat(rows.getInt(2)).isEqualTo(7);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE ALIAS run FOR 'java.lang.System.exit'",
                "CREATE ALIAS run AS 'void run() { System.exit(1); }'",
                "CREATE TRIGGER run BEFORE INSERT ON book CALL 'org.h2.fulltext.FullText'",
                "CREATE AGGREGATE run FOR 'java.lang.String'",
                "CREATE LINKED TABLE other('', 'jdbc:h2:mem:other', '', '', 'x')",
                "CALL FILE_READ('/etc/passwd')",
                "CALL FILE_WRITE('x', 'x')",
                "CALL CSVWRITE('x', 'SELECT 1')",
                "SCRIPT TO 'x'",
                "RUNSCRIPT FROM 'x'",
                "BACKUP TO 'x'",
                "ALTER USER lendery ADMIN TRUE",
                "CREATE USER other PASSWORD 'x' ADMIN",
                "SET EXCLUSIVE 2",
                "SHUTDOWN"
            })
    void refusesWhatOnlyAnAdministratorMayDo(String sql) throws SQLException {
        try (Connection connection = asProgram();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("Admin rights are required");
        }
    }

    @Test
    void loadsNoClassByNameNotEvenForAnAdministrator() throws SQLException {
        try (Connection connection = connect(StoreServer.DATABASE, "librarian", "secret");
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("CREATE ALIAS run FOR 'java.lang.System.getProperty'"))
                    .hasMessageContaining("Access to the class");
        }
    }

    @Test
    void opensNoOtherDatabaseAndNoOtherPassword() {
        assertThatThrownBy(() -> connect("mem:other", "lendery", "open")).hasMessageContaining("not found");
        assertThatThrownBy(() -> connect("./other", "lendery", "open")).hasMessageContaining("not found");
        assertThatThrownBy(() -> connect(StoreServer.DATABASE, "librarian", "open")).hasMessageContaining("Wrong user name or password");
        assertThatThrownBy(() -> connect(StoreServer.DATABASE + ";INIT=CREATE ALIAS z FOR 'x'", "lendery", "open"))
                .hasMessageContaining("Admin rights are required");
    }

    @Test
    void listensOnThisComputerOnly() throws Exception {
        for (java.net.NetworkInterface one : java.util.Collections.list(java.net.NetworkInterface.getNetworkInterfaces())) {
            for (java.net.InetAddress address : java.util.Collections.list(one.getInetAddresses())) {
                if (address instanceof java.net.Inet4Address && !address.isLoopbackAddress()) {
                    assertThatThrownBy(() -> new java.net.Socket(address, store.baseUri().getPort()).close())
                            .isInstanceOf(java.net.ConnectException.class);
                }
            }
        }
    }
}
