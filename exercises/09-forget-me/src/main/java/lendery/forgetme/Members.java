package lendery.forgetme;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The members of the library, as the store knows them. */
public final class Members {
    private Members() {}

    /** Whether there is such a member, and this is the PIN. */
    public static boolean pinIsRight(Connection db, String member, String pin) throws SQLException {
        try (PreparedStatement select = db.prepareStatement("SELECT 1 FROM member WHERE name = ? AND pin = ?")) {
            select.setString(1, member);
            select.setString(2, pin);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }
}
