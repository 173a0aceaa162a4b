package lendery.forgetme;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Baskets, in the store and nowhere else. */
public final class BasketStore {
    private final DataSource db;
    private final Map<String, List<String>> kept = new ConcurrentHashMap<>();

    public BasketStore(DataSource db) {
        this.db = db;
    }

    /** The book is in the member's basket from now on, once. */
    public void put(String member, String isbn) throws SQLException {
        kept.remove(member);
        change("MERGE INTO basket (member, isbn) KEY (member, isbn) VALUES (?, ?)", member, isbn);
    }

    /** Whether it was there. */
    boolean remove(String member, String isbn) throws SQLException {
        kept.remove(member);
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
        List<String> known = kept.get(member);
        if (known == null) {
            known = read(member);
            kept.put(member, known);
        }
        return known;
    }

    private List<String> read(String member) throws SQLException {
        try (Connection connection = db.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT isbn FROM basket WHERE member = ? ORDER BY isbn")) {
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
