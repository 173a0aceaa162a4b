package roundtrip.site.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The site's open database.
 *
 * <p>On an H2 file a commit is acknowledged only when the operating system has it ({@code WRITE_DELAY=0}), so a killed
 * site loses nothing; once a second {@code CHECKPOINT SYNC} brings it to the disk.
 */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int ALREADY_IN_USE = 90020;

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Timer checkpoints = new Timer("checkpoint", true);

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /** The address of the embedded database in a data folder. */
    public static String inFolder(Path data) {
        return "jdbc:h2:file:" + data.toAbsolutePath().normalize().resolve("site") + ";WRITE_DELAY=0";
    }

    /**
     * Opens the database, creating or upgrading its schema first. A new H2 file is created, synced, closed and opened
     * again before anybody may use it: a file killed while it is being created may never open again.
     *
     * @throws CannotOpen with one sentence for the person at the console
     */
    public static Database open(String url) throws CannotOpen {
        try (Connection first = DriverManager.getConnection(url)) {
            migrate(url);
            checkpoint(first, url);
        } catch (SQLException | FlywayException e) {
            throw new CannotOpen(reason(url, e), e);
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(8);
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(2));
        config.setPoolName("site");
        Database database = new Database(new HikariDataSource(config));
        if (isFile(url)) {
            database.checkpoints.schedule(new EachSecond(database), 1000, 1000);
        }
        return database;
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    /** Brings everything committed so far to the disk. */
    public void checkpoint() {
        try (Connection connection = pool.getConnection()) {
            checkpoint(connection, pool.getJdbcUrl());
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be synced to the disk", e);
        }
    }

    /** Whether the database answers within a second. */
    public boolean answers() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            LOG.warn("the database does not answer: {}", e.getMessage());
            return false;
        }
    }

    @Override
    public void close() {
        checkpoints.cancel();
        pool.close();
    }

    private static void migrate(String url) {
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(url, null, null)
                .locations("classpath:roundtrip/site/store")
                .load()
                .migrate();
    }

    private void checkpointQuietly() {
        try {
            checkpoint();
        } catch (IllegalStateException e) {
            LOG.warn("{}", e.getMessage(), e.getCause());
        }
    }

    private static void checkpoint(Connection connection, String url) throws SQLException {
        if (!url.startsWith("jdbc:h2:")) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    private static boolean isFile(String url) {
        return url.startsWith("jdbc:h2:file:");
    }

    private static String reason(String url, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == ALREADY_IN_USE) {
                return "the database is already in use by another site: " + url + " (stop that one, or choose another"
                        + " folder with --data)";
            }
            if (cause instanceof SQLException sql
                    && String.valueOf(sql.getMessage()).startsWith("No suitable driver")) {
                return "expected a database address like jdbc:h2:file:/path/to/site, got \"" + url + "\"";
            }
        }
        return "the database cannot be opened: " + url + " (" + firstLine(e) + ")";
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }

    private static final class EachSecond extends TimerTask {
        private final Database database;

        EachSecond(Database database) {
            this.database = database;
        }

        @Override
        public void run() {
            database.checkpointQuietly();
        }
    }

    /** Why the database could not be opened, in one sentence. */
    public static final class CannotOpen extends Exception {
        private static final long serialVersionUID = 1;

        CannotOpen(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }
}
