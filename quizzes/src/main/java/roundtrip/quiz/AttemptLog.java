package roundtrip.quiz;

import java.util.List;
import java.util.Optional;

/**
 * Where attempts are kept: an append-only list of events per attempt, and the JSON of each item ever pinned. Everything
 * that an implementation acknowledges has been committed.
 */
public interface AttemptLog {

    /** What became of an event. */
    enum Appended {
        APPENDED,
        /** The attempt has an event with this request id already; nothing was stored. Wins over a conflict. */
        DUPLICATE,
        /** The attempt's last event is not {@code expectedSeq}; nothing was stored. */
        CONFLICT
    }

    /**
     * Stores an event, whole or not at all.
     *
     * @param expectedSeq seq of the attempt's last event as the caller knows it, 0 for none; the event's seq is one more
     */
    Appended append(String attemptId, int expectedSeq, AttemptEvent event);

    /** All events of an attempt in the order of their seq; empty if there is no such attempt. */
    List<AttemptEvent> read(String attemptId);

    /** Keeps the canonical JSON of an item under its content hash, for good; doing it again changes nothing. */
    void keepItem(String contentHash, String json);

    /** The JSON kept under a content hash. */
    Optional<String> item(String contentHash);
}
