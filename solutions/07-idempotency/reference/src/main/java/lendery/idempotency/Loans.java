package lendery.idempotency;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The loans that were made; {@link Wishes#fulfil} makes them. */
final class Loans {
    private final Database database;

    Loans(Database database) {
        this.database = database;
    }

    List<Loan> of(String member) throws SQLException {
        return database.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT id, isbn, member FROM loan WHERE member = ?")) {
                select.setString(1, member);
                return loans(select.executeQuery());
            }
        });
    }

    Optional<Loan> find(String id, String member) throws SQLException {
        return database.run(connection -> {
            String query = "SELECT id, isbn, member FROM loan WHERE id = ? AND member = ?";
            try (PreparedStatement select = connection.prepareStatement(query)) {
                select.setString(1, id);
                select.setString(2, member);
                return loans(select.executeQuery()).stream().findFirst();
            }
        });
    }

    private static List<Loan> loans(ResultSet rows) throws SQLException {
        List<Loan> loans = new ArrayList<>();
        while (rows.next()) {
            loans.add(new Loan(rows.getString(1), rows.getString(2), rows.getString(3)));
        }
        return loans;
    }
}
