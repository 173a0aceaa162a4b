package roundtrip.quiz;

/** Where an attempt stands; <em>overdue</em> is derived from the clock and never stored. */
public enum AttemptState {
    CREATED,
    IN_PROGRESS,
    SUBMITTED,
    MARKED,
    RELEASED,
    ABANDONED,
    VOIDED
}
