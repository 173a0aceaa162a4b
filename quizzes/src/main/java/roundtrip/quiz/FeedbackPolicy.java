package roundtrip.quiz;

/** When a learner may see how an item was marked and why. */
public enum FeedbackPolicy {
    /** After each check; the item is locked when right, out of tries, given up, or when the attempt is submitted. */
    AT_ONCE,
    /** Responses are saved unmarked; everything is shown once the attempt is submitted. */
    AFTER_SUBMIT,
    /** Nothing is shown before an instructor releases the marks. */
    AFTER_RELEASE
}
