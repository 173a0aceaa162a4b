package roundtrip.quiz;

import java.time.Instant;

/**
 * One line of an attempt's history; never changed once stored.
 *
 * @param seq from 1, without gaps within an attempt
 * @param item number of the item, or 0 if the event is about the whole attempt
 * @param kind what happened, for example {@code check}
 * @param payload JSON text, at most some kilobytes
 * @param requestId unique within an attempt, at most 200 characters
 */
public record AttemptEvent(
        String attemptId, int seq, int item, String kind, String payload, Instant at, String requestId) {}
