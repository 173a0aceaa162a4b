package roundtrip.quiz.review;

/** How it went with a misconception. */
public enum Rating {
    /** Fallen for. */
    AGAIN,
    /** Overcome with a hint, or with low certainty. */
    HARD,
    /** Overcome. */
    GOOD,
    /** Overcome on two different items, with high certainty. */
    EASY;

    int grade() {
        return ordinal() + 1;
    }
}
