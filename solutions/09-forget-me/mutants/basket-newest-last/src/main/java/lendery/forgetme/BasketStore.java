package lendery.forgetme;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Baskets, in the store and nowhere else. */
public final class BasketStore {
    private final DataSource db;

    public BasketStore(DataSource db) {
        this.db = db;
    }

    /** The book is in the member's basket from now on, once. */
    public void put(String member, String isbn) throws SQLException {
        change("MERGE INTO basket (member, isbn) KEY (member, isbn) VALUES (?, ?)", member, isbn);
    }

    /** Whether it was there. */
    boolean remove(String member, String isbn) throws SQLException {
        return change("DELETE FROM basket WHERE member = ? AND isbn = ?", member, isbn) > 0;
    }

    private int change(String sql, String member, String isbn) throws SQLException {
        try (Connection connection = db.getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            change.setString(1, member);
            change.setString(2, isbn);
            return change.executeUpdate();
        }
    }

    /** The member's books, sorted. */
    public List<String> of(String member) throws SQLException {
        try (Connection connection = db.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT isbn FROM basket WHERE member = ? ORDER BY isbn DESC")) {
            select.setString(1, member);
            List<String> isbns = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    isbns.add(rows.getString(1));
                }
            }
            return isbns;
        }
    }
}
