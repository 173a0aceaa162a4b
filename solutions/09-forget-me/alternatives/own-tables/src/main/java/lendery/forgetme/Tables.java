package lendery.forgetme;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Makes what is not there yet; every copy tries when it starts. */
final class Tables {
    private Tables() {}

    static void make(DataSource db, String sql) {
        try (Connection connection = db.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("a table could not be made", e);
        }
    }
}
