package roundtrip.quiz;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Attempts, kept in an {@link AttemptLog}. Safe for use by many threads and processes on one log. Who may touch which
 * attempt is the caller's affair.
 *
 * <p>{@code requestId} is a random id of the form that was sent; the same id again has no further effect. {@code seen} is
 * the {@link AttemptView#seq()} of the page acted on. An id of no attempt gives {@link java.util.NoSuchElementException},
 * and so does a number of no item.
 */
public interface Attempts {

    /** Draws the paper, pins its items and starts the clock. The same attempt again is a duplicate. */
    Answer start(Start start);

    /**
     * The attempt now; empty if there is none. Past the deadline and its grace this first stores the submission, dated at
     * the deadline.
     */
    Optional<AttemptView> view(String attemptId);

    /**
     * Takes a response from form fields (see {@link PublicItem}): a try under at-once feedback, otherwise a save.
     * Where the quiz asks for it, {@link Certainty#FIELD} says how sure it is.
     */
    Answer answer(String attemptId, int seen, int number, Map<String, List<String>> fields, String requestId);

    /** <em>I do not know yet</em>: recorded, scores 0, uses no try and locks nothing. */
    Answer unsure(String attemptId, int seen, int number, String requestId);

    /** Locks the item and shows its key, under at-once feedback; a conflict otherwise. */
    Answer giveUp(String attemptId, int seen, int number, String requestId);

    /** Takes the item's next hint, which may cost points; a conflict if there is none left. */
    Answer hint(String attemptId, int seen, int number, String requestId);

    /** Keeps what a learner says is wrong with an item, at most 2000 characters; it changes nothing else. */
    Answer report(String attemptId, int number, String text, String requestId);

    /** Ends the attempt. Later submits, also those of the clock, are duplicates. */
    Answer submit(String attemptId, String requestId);

    /** For instructors: stores the marks of a submitted attempt whose marks wait for a release. */
    Answer mark(String attemptId, String requestId);

    /** For instructors: shows a marked attempt's marks and keys to its learner. */
    Answer release(String attemptId, String requestId);

    /** For instructors: takes an attempt out of everything, for a reason. It is kept, and takes nothing more. */
    Answer voidAttempt(String attemptId, String reason, String requestId);

    /** Everything that paper and mark follow from, as canonical JSON; it holds the seed, so it is for instructors. */
    Optional<String> receipt(String attemptId);
}
