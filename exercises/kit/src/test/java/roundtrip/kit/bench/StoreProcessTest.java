package roundtrip.kit.bench;

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
import roundtrip.kit.Settings;
import roundtrip.kit.check.Exercise;
import roundtrip.kit.fixture.KeptSuite;
import roundtrip.kit.store.StoreServer;
import roundtrip.kit.wire.Cable;
import roundtrip.kit.wire.Pace;

class StoreProcessTest {
    private static DeskHosts hosts;
    private static StoreProcess store;
    private static Cable cable;

    @BeforeAll
    static void start() {
        hosts = new DeskHosts(Pace.measured());
        store = StoreProcess.on(
                hosts.bare(),
                Exercise.read(
                        "{slug: visits, title: Visits, minutes: 1, points: 10, entry: x, suite: " + KeptSuite.class.getName() + "}", "fixture"));
        cable = store.cable();
    }

    @AfterAll
    static void stop() {
        cable.close();
        store.close();
        hosts.close();
    }

    private static Connection connect(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:tcp://127.0.0.1:" + cable.address().getPort() + "/" + database, user, password);
    }

    private static Connection asProgram() throws SQLException {
        return connect(StoreServer.DATABASE, StoreProcess.USER, store.password());
    }

    @Test
    void letsAProgramReadWriteAndMakeTables() throws SQLException {
        try (Connection connection = asProgram();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE shelf SET available = available - 1 WHERE available > 0");
            statement.execute("CREATE TABLE IF NOT EXISTS mine (a INT)");
            statement.execute("INSERT INTO mine VALUES (7)");
            try (ResultSet rows = statement.executeQuery("SELECT available, a FROM shelf, mine")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(2);
                assertThat(rows.getInt(2)).isEqualTo(7);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE ALIAS run FOR 'java.lang.System.exit'",
                "CREATE ALIAS run AS 'void run() { System.exit(1); }'",
                "CREATE TRIGGER run BEFORE INSERT ON shelf CALL 'org.h2.fulltext.FullText'",
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
        try (Connection connection = store.open();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("CREATE ALIAS run FOR 'java.lang.System.getProperty'"))
                    .hasMessageContaining("Access to the class");
        }
    }

    @Test
    void opensNoOtherDatabaseAndNoOtherPassword() {
        assertThatThrownBy(() -> connect("mem:other", StoreProcess.USER, store.password())).hasMessageContaining("not found");
        assertThatThrownBy(() -> connect("./other", StoreProcess.USER, store.password())).hasMessageContaining("not found");
        assertThatThrownBy(() -> connect(StoreServer.DATABASE, "librarian", store.password())).hasMessageContaining("Wrong user name or password");
        assertThatThrownBy(() -> connect(StoreServer.DATABASE + ";INIT=CREATE ALIAS z FOR 'x'", StoreProcess.USER, store.password()))
                .hasMessageContaining("Admin rights are required");
    }

    @Test
    void refusesToServeWhereItCouldNotSayOnWhichAddress() throws SQLException {
        DriverManager.getConnection("jdbc:h2:mem:").close(); // H2 has read its system properties by now
        Settings settings = Settings.of(Map.of(), Clock.systemUTC());

        assertThatThrownBy(() -> StoreServer.start(settings)).hasMessageContaining("process of its own");
    }
}
