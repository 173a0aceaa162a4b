package lendery.forgetme;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** A table of its own: from which version on a token counts; every token is of version 1, so 2 kills it. Read at each request. */
final class Revocations {
    private final DataSource db;

    Revocations(DataSource db) {
        this.db = db;
        Tables.make(db, "CREATE TABLE IF NOT EXISTS token_version (token_id VARCHAR PRIMARY KEY, least INT NOT NULL)");
    }

    void add(Claims claims) throws SQLException {
        try (Connection connection = db.getConnection();
                PreparedStatement merge = connection.prepareStatement("MERGE INTO token_version KEY (token_id) VALUES (?, 2)")) {
            merge.setString(1, claims.tokenId());
            merge.executeUpdate();
        }
    }

    boolean contains(Claims claims) throws SQLException {
        try (Connection connection = db.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT least FROM token_version WHERE token_id = ?")) {
            select.setString(1, claims.tokenId());
            try (ResultSet rows = select.executeQuery()) {
                Optional<Integer> least = rows.next() ? Optional.of(rows.getInt(1)) : Optional.empty();
                return least.orElse(1) > 1;
            }
        }
    }
}
