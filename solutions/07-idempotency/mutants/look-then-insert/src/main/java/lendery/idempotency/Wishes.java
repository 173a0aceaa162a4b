package lendery.idempotency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The table of keys. A row is at work, waits for another try, or holds the answer; who works on it is decided by the database. */
final class Wishes {
    private static final String KEY_IS_TAKEN = "23505";

    private final Database database;
    private final Duration life;

    Wishes(Database database, Duration life) {
        this.database = database;
        this.life = life;
    }

    /** For the start of the server, when nobody is at work: what a crash has left may be tried again. */
    void releaseAll() throws SQLException {
        database.run(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate("UPDATE wish SET at_work = FALSE");
            }
        });
    }

    /** Removes the keys whose time is over, but none that is at work. */
    void forgetOld(Instant now) throws SQLException {
        database.run(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM id_for_key WHERE EXISTS (SELECT 1 FROM wish"
                    + " WHERE wish.loan = id_for_key.loan AND since <= ?)")) {
                delete.setLong(1, now.minus(life).toEpochMilli());
                delete.executeUpdate();
            }
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM wish WHERE since <= ?")) {
                delete.setLong(1, now.minus(life).toEpochMilli());
                return delete.executeUpdate();
            }
        });
    }

    Optional<Wish> find(String member, String key) throws SQLException {
        return database.run(connection -> {
            String query = "SELECT print, loan, status, location, content FROM wish WHERE member = ? AND token = ?";
            try (PreparedStatement select = connection.prepareStatement(query)) {
                select.setString(1, member);
                select.setString(2, key);
                ResultSet row = select.executeQuery();
                return row.next()
                        ? Optional.of(new Wish(member, key, row.getString(1), row.getString(2), answer(row)))
                        : Optional.empty();
            }
        });
    }

    private static Optional<Answer> answer(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Answer(status, Optional.ofNullable(row.getString("location")), row.getBytes("content")));
    }

    /** The id that was drawn for the key first. */
    String idFor(String member, String key, String drawn) throws SQLException {
        try {
            database.run(connection -> {
                try (PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO id_for_key (member, token, loan) VALUES (?, ?, ?)")) {
                    insert.setString(1, member);
                    insert.setString(2, key);
                    insert.setString(3, drawn);
                    return insert.executeUpdate();
                }
            });
        } catch (SQLException e) {
            if (!KEY_IS_TAKEN.equals(e.getSQLState())) {
                throw e;
            }
        }
        return database.run(connection -> {
            String query = "SELECT loan FROM id_for_key WHERE member = ? AND token = ?";
            try (PreparedStatement select = connection.prepareStatement(query)) {
                select.setString(1, member);
                select.setString(2, key);
                ResultSet row = select.executeQuery();
                row.next();
                return row.getString(1);
            }
        });
    }

    /** The loan and the answer come into being together. */
    void fulfil(Wish wish, Instant since, Loan loan, Answer answer) throws SQLException {
        database.run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("MERGE INTO loan (id, isbn, member) VALUES (?, ?, ?)")) {
                insert.setString(1, loan.id());
                insert.setString(2, loan.isbn());
                insert.setString(3, loan.member());
                insert.executeUpdate();
            }
            String sql = "MERGE INTO wish (status, location, content, member, token, print, loan, since, at_work)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, FALSE)";
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setInt(1, answer.status());
                update.setString(2, answer.location().orElse(null));
                update.setBytes(3, answer.content());
                update.setString(4, wish.member());
                update.setString(5, wish.key());
                update.setString(6, wish.print());
                update.setString(7, wish.loan());
                update.setLong(8, since.toEpochMilli());
                return update.executeUpdate();
            }
        });
    }
}
