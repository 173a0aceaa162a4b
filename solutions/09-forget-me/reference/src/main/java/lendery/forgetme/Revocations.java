package lendery.forgetme;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Tokens that are dead before their time. */
final class Revocations {
    private final DataSource db;

    Revocations(DataSource db) {
        this.db = db;
    }

    void add(Claims claims) throws SQLException {
        try (Connection connection = db.getConnection();
                PreparedStatement merge =
                        connection.prepareStatement("MERGE INTO revoked (token_id, expires) KEY (token_id) VALUES (?, ?)")) {
            merge.setString(1, claims.tokenId());
            merge.setObject(2, claims.expires().atOffset(ZoneOffset.UTC));
            merge.executeUpdate();
        }
    }

    boolean contains(Claims claims) throws SQLException {
        try (Connection connection = db.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT 1 FROM revoked WHERE token_id = ?")) {
            select.setString(1, claims.tokenId());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }
}
