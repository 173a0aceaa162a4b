package roundtrip.site.quiz;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import roundtrip.quiz.AttemptEvent;
import roundtrip.quiz.AttemptLog;
import roundtrip.site.store.Duplicates;
import roundtrip.site.store.Times;

/** The log of attempts in the site's database; an append is answered after its commit, never before. */
final class SqlAttemptLog implements AttemptLog {
    private final Jdbi jdbi;

    SqlAttemptLog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Appended append(String attemptId, int expectedSeq, AttemptEvent event) {
        try {
            return jdbi.inTransaction(handle -> {
                if (known(handle, attemptId, event.requestId())) {
                    return Appended.DUPLICATE;
                }
                if (last(handle, attemptId) != expectedSeq) {
                    return Appended.CONFLICT;
                }
                insert(handle, attemptId, expectedSeq + 1, event);
                return Appended.APPENDED;
            });
        } catch (JdbiException e) {
            if (!Duplicates.caused(e)) {
                throw e;
            }
            boolean same = jdbi.withHandle(handle -> known(handle, attemptId, event.requestId()));
            return same ? Appended.DUPLICATE : Appended.CONFLICT;
        }
    }

    @Override
    public List<AttemptEvent> read(String attemptId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT seq, item, kind, payload, at, request_id FROM attempt_event"
                                + " WHERE attempt_id = :attempt ORDER BY seq")
                .bind("attempt", attemptId)
                .map((row, context) -> new AttemptEvent(
                        attemptId,
                        row.getInt("seq"),
                        row.getInt("item"),
                        row.getString("kind"),
                        row.getString("payload"),
                        Times.in(row, "at"),
                        row.getString("request_id")))
                .list());
    }

    @Override
    public void keepItem(String contentHash, String json) {
        if (item(contentHash).isPresent()) {
            return;
        }
        try {
            jdbi.useTransaction(
                    handle -> handle.createUpdate("INSERT INTO item_version (content_hash, json) VALUES (:hash, :json)")
                            .bind("hash", contentHash)
                            .bind("json", json)
                            .execute());
        } catch (JdbiException e) {
            if (!Duplicates.caused(e)) {
                throw e;
            }
        }
    }

    @Override
    public Optional<String> item(String contentHash) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT json FROM item_version WHERE content_hash = :hash")
                .bind("hash", contentHash)
                .mapTo(String.class)
                .findOne());
    }

    private static boolean known(Handle handle, String attemptId, String requestId) {
        return handle.createQuery(
                                "SELECT count(*) FROM attempt_event WHERE attempt_id = :attempt AND request_id = :request")
                        .bind("attempt", attemptId)
                        .bind("request", requestId)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static int last(Handle handle, String attemptId) {
        return handle.createQuery("SELECT coalesce(max(seq), 0) FROM attempt_event WHERE attempt_id = :attempt")
                .bind("attempt", attemptId)
                .mapTo(Integer.class)
                .one();
    }

    private static void insert(Handle handle, String attemptId, int seq, AttemptEvent event) {
        handle.createUpdate("INSERT INTO attempt_event (attempt_id, seq, item, kind, payload, at, request_id)"
                        + " VALUES (:attempt, :seq, :item, :kind, :payload, :at, :request)")
                .bind("attempt", attemptId)
                .bind("seq", seq)
                .bind("item", event.item())
                .bind("kind", event.kind())
                .bind("payload", event.payload())
                .bind("at", Times.of(event.at()))
                .bind("request", event.requestId())
                .execute();
    }
}
