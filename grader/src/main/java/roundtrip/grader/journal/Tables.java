package roundtrip.grader.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The database's side of the journal: all of its SQL. Rows are added and read, nothing else. One thread at a time. */
final class Tables implements AutoCloseable {
    private static final List<String> SCHEMA = List.of(
            "create table generation(line bigint primary key, generation int unique, submission varchar, at varchar,"
                    + " fingerprint varchar, content clob)",
            "create table result(line bigint unique, generation int, submission varchar, at varchar,"
                    + " fingerprint varchar, content clob, primary key(generation, submission))",
            "create table decision(line bigint primary key, generation int, submission varchar, at varchar,"
                    + " fingerprint varchar, content clob)",
            "create table submission(name varchar primary key, fingerprint varchar, at varchar)",
            "create table attempt(id bigint generated always as identity primary key, generation int,"
                    + " submission varchar, start int, at varchar)",
            "create table given_back(attempt bigint primary key, at varchar)",
            "create table process(id bigint generated always as identity primary key, attempt bigint, pid bigint,"
                    + " started varchar, at varchar)");

    private final Connection connection;

    private Tables(Connection connection) {
        this.connection = connection;
    }

    /** Makes the file, forces it to the disk and closes it: one that was made and used at once may never open again. */
    static void create(Path base) throws SQLException, IOException {
        try (Tables tables = new Tables(connect(base, ""));
                Statement statement = tables.connection.createStatement()) {
            for (String table : SCHEMA) {
                statement.execute(table);
            }
            tables.checkpoint();
        }
    }

    static Tables open(Path base) throws SQLException, IOException {
        return new Tables(connect(base, ";IFEXISTS=TRUE"));
    }

    private static Connection connect(Path base, String more) throws SQLException, IOException {
        String path = base.toAbsolutePath().toString();
        if (path.indexOf(';') >= 0) {
            throw new IOException(
                    "expected a folder for results without a semicolon in its path, got \"" + path + "\"");
        }
        // WRITE_DELAY=0: with H2's default a killed process loses what it committed. The hook of Stopping needs it open
        // at exit.
        return DriverManager.getConnection(
                "jdbc:h2:file:" + path + ";WRITE_DELAY=0;CACHE_SIZE=4096;DB_CLOSE_ON_EXIT=FALSE" + more);
    }

    /** Only this brings commits to the disk; without it they survive the end of the process, not of the power. */
    void checkpoint() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        }
    }

    void insert(Entry entry) throws SQLException {
        String table = entry.kind().word();
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table
                + "(line, generation, submission, at, fingerprint, content) values(?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, entry.line());
            insert.setInt(2, entry.generation());
            insert.setString(3, entry.submission());
            insert.setString(4, entry.at().toString());
            insert.setString(5, entry.fingerprint());
            insert.setString(6, entry.value());
            insert.executeUpdate();
        }
    }

    /** The numbers of all lines that arrived here. */
    Set<Long> lines() throws SQLException {
        Set<Long> lines = new HashSet<>();
        for (Entry.Kind kind : Entry.Kind.values()) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select line from " + kind.word())) {
                while (rows.next()) {
                    lines.add(rows.getLong(1));
                }
            }
        }
        return lines;
    }

    /** Takes rows one by one, in the order of their lines. */
    void read(Entry.Kind kind, Entry.Reader reader) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select line, generation, submission, at, fingerprint, content"
                        + " from " + kind.word() + " order by line")) {
            while (rows.next()) {
                reader.take(new Entry(
                        rows.getLong(1),
                        Instant.parse(rows.getString(4)),
                        kind,
                        rows.getInt(2),
                        rows.getString(3),
                        rows.getString(5),
                        rows.getString(6)));
            }
        }
    }

    /** Fingerprints of the results of one generation, by submission. */
    Map<String, String> finished(int generation) throws SQLException {
        Map<String, String> finished = new TreeMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("select submission, fingerprint from result where generation = ?")) {
            select.setInt(1, generation);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    finished.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return finished;
    }

    boolean hasResult(int generation, String submission) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select 1 from result where generation = ? and submission = ?")) {
            select.setInt(1, generation);
            select.setString(2, submission);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    Map<String, String> submissions() throws SQLException {
        Map<String, String> all = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name, fingerprint from submission")) {
            while (rows.next()) {
                all.put(rows.getString(1), rows.getString(2));
            }
        }
        return all;
    }

    boolean hasSubmission(String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select 1 from submission where name = ?")) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    void submission(String name, String fingerprint, Instant at) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into submission(name, fingerprint, at) values(?, ?, ?)")) {
            insert.setString(1, name);
            insert.setString(2, fingerprint);
            insert.setString(3, at.toString());
            insert.executeUpdate();
        }
    }

    int starts(int generation, String submission) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select count(*) from attempt where generation = ? and submission = ?"
                        + " and id not in (select attempt from given_back)")) {
            select.setInt(1, generation);
            select.setString(2, submission);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    /** Gives the attempt's id. */
    long attempt(int generation, String submission, int start, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into attempt(generation, submission, start, at) values(?, ?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            insert.setInt(1, generation);
            insert.setString(2, submission);
            insert.setInt(3, start);
            insert.setString(4, at.toString());
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    void givenBack(long attempt, Instant at) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into given_back(attempt, at) values(?, ?)")) {
            insert.setLong(1, attempt);
            insert.setString(2, at.toString());
            insert.executeUpdate();
        }
    }

    void process(Optional<Long> attempt, ProcessMark mark, Instant at) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into process(attempt, pid, started, at) values(?, ?, ?, ?)")) {
            insert.setObject(1, attempt.orElse(null));
            insert.setLong(2, mark.pid());
            insert.setString(3, mark.started());
            insert.setString(4, at.toString());
            insert.executeUpdate();
        }
    }

    List<ProcessMark> processes() throws SQLException {
        List<ProcessMark> marks = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select pid, started from process")) {
            while (rows.next()) {
                marks.add(new ProcessMark(rows.getLong(1), rows.getString(2)));
            }
        }
        return marks;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
