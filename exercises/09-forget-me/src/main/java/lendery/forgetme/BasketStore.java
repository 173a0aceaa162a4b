package lendery.forgetme;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import roundtrip.kit.Todo;

/** Baskets, in the store and nowhere else. */
public final class BasketStore {
    private final DataSource db;

    public BasketStore(DataSource db) {
        this.db = db;
    }

    /** The book is in the member's basket from now on, once. */
    public void put(String member, String isbn) throws SQLException {
        throw Todo.step(3, "put a book into the table basket", "#step-3");
    }

    /** The member's books, sorted. */
    public List<String> of(String member) throws SQLException {
        throw Todo.step(3, "read the table basket", "#step-3");
    }
}
