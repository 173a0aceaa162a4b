package roundtrip.grader.journal;

/** Hears when a grading run passes a point at which its end would matter; for those who prove that it does not. */
@FunctionalInterface
public interface Landmarks {
    /** Where a grader may be killed. */
    enum Point {
        BEFORE_ATTEMPT,
        AFTER_ATTEMPT,
        BEFORE_PROCESS,
        AFTER_PROCESS,
        BEFORE_LINE,
        AFTER_LINE,
        AFTER_INSERT,
        AFTER_CHECKPOINT,
        BEFORE_RESULTS,
        AFTER_RESULTS
    }

    /** {@code about} names the submission and how often it was started, or is empty. */
    void passed(Point point, String about) throws java.io.IOException;

    static Landmarks none() {
        return (point, about) -> {};
    }
}
