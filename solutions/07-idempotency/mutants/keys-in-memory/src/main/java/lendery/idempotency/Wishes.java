package lendery.idempotency;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The keys of one server. */
final class Wishes {
    private final Database database;
    private final Duration life;
    private final Map<List<String>, Row> rows = new ConcurrentHashMap<>();

    Wishes(Database database, Duration life) {
        this.database = database;
        this.life = life;
    }

    private record Row(Wish wish, Instant since, boolean atWork) {
        List<String> key() {
            return List.of(wish.member(), wish.key());
        }
    }

    void releaseAll() {
        rows.clear();
    }

    void forgetOld(Instant now) {
        rows.values().removeIf(row -> !row.atWork() && !row.since().plus(life).isAfter(now));
    }

    Optional<Wish> find(String member, String key) {
        return Optional.ofNullable(rows.get(List.of(member, key))).map(Row::wish);
    }

    boolean begin(Wish wish, Instant since) {
        Row row = new Row(wish, since, true);
        return rows.putIfAbsent(row.key(), row) == null;
    }

    boolean beginAgain(Wish wish) {
        Row old = rows.get(List.of(wish.member(), wish.key()));
        return old != null && !old.atWork() && rows.replace(old.key(), old, new Row(old.wish(), old.since(), true));
    }

    void release(Wish wish) {
        rows.computeIfPresent(List.of(wish.member(), wish.key()), (key, old) -> new Row(old.wish(), old.since(), false));
    }

    void fulfil(Wish wish, Loan loan, Answer answer) throws SQLException {
        database.run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO loan (id, isbn, member) VALUES (?, ?, ?)")) {
                insert.setString(1, loan.id());
                insert.setString(2, loan.isbn());
                insert.setString(3, loan.member());
                return insert.executeUpdate();
            }
        });
        Wish done = new Wish(wish.member(), wish.key(), wish.print(), wish.loan(), Optional.of(answer));
        rows.computeIfPresent(List.of(wish.member(), wish.key()), (key, old) -> new Row(done, old.since(), false));
    }
}
