package roundtrip.quiz.review;

/** How it went with a misconception. */
public enum Rating {
    /** Fallen for. */
    AGAIN(1),
    /** Overcome with a hint, or with low certainty. */
    HARD(2),
    /** Overcome. */
    GOOD(3),
    /** Overcome on two different items, with high certainty. */
    EASY(4);

    private final int grade;

    Rating(int grade) {
        this.grade = grade;
    }

    int grade() {
        return grade;
    }
}
