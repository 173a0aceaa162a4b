package roundtrip.quiz;

import java.util.Map;

/** What became of a learner's action. Accepted means stored: the event was committed before this was returned. */
public sealed interface Answer {

    record Accepted(AttemptView view) implements Answer {}

    /**
     * The response has not the form wanted; nothing was stored and no try used.
     *
     * @param messages by form field
     */
    record Invalid(Map<String, String> messages) implements Answer {
        public Invalid {
            messages = Map.copyOf(messages);
        }
    }

    /** This request id was stored before; the action counts once. */
    record Duplicate(AttemptView view) implements Answer {}

    /**
     * The page acted on is out of date: the item was answered or locked, or the attempt submitted, since. Nothing stored.
     *
     * @param view how it stands now
     * @param reason one sentence for people
     */
    record Conflict(AttemptView view, String reason) implements Answer {}
}
