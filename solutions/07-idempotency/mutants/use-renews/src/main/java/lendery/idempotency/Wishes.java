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
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM wish WHERE since <= ? AND NOT at_work")) {
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

    /** Writes a new row, at work; false when somebody else was first. */
    boolean begin(Wish wish, Instant since) throws SQLException {
        try {
            return database.run(connection -> {
                String sql = "INSERT INTO wish (member, token, print, loan, since, at_work) VALUES (?, ?, ?, ?, ?, TRUE)";
                try (PreparedStatement insert = connection.prepareStatement(sql)) {
                    insert.setString(1, wish.member());
                    insert.setString(2, wish.key());
                    insert.setString(3, wish.print());
                    insert.setString(4, wish.loan());
                    insert.setLong(5, since.toEpochMilli());
                    return insert.executeUpdate() == 1;
                }
            });
        } catch (SQLException e) {
            if (KEY_IS_TAKEN.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    void renew(Wish wish, Instant now) throws SQLException {
        database.run(connection -> {
            try (PreparedStatement update = connection.prepareStatement("UPDATE wish SET since = ? WHERE member = ? AND token = ?")) {
                update.setLong(1, now.toEpochMilli());
                update.setString(2, wish.member());
                update.setString(3, wish.key());
                return update.executeUpdate();
            }
        });
    }

    /** Marks a row that waits for another try as at work; false when somebody else was first. */
    boolean beginAgain(Wish wish) throws SQLException {
        return database.run(connection -> mark(
                connection, "UPDATE wish SET at_work = TRUE WHERE member = ? AND token = ? AND status IS NULL AND NOT at_work", wish));
    }

    /** The try has failed: the row waits for another one. */
    void release(Wish wish) throws SQLException {
        database.run(connection -> mark(connection, "UPDATE wish SET at_work = FALSE WHERE member = ? AND token = ?", wish));
    }

    private static boolean mark(Connection connection, String sql, Wish wish) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, wish.member());
            update.setString(2, wish.key());
            return update.executeUpdate() == 1;
        }
    }

    /** The loan and the answer come into being together. */
    void fulfil(Wish wish, Loan loan, Answer answer) throws SQLException {
        database.run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO loan (id, isbn, member) VALUES (?, ?, ?)")) {
                insert.setString(1, loan.id());
                insert.setString(2, loan.isbn());
                insert.setString(3, loan.member());
                insert.executeUpdate();
            }
            String sql = "UPDATE wish SET at_work = FALSE, status = ?, location = ?, content = ? WHERE member = ? AND token = ?";
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setInt(1, answer.status());
                update.setString(2, answer.location().orElse(null));
                update.setBytes(3, answer.content());
                update.setString(4, wish.member());
                update.setString(5, wish.key());
                return update.executeUpdate();
            }
        });
    }
}
