package roundtrip.quiz;

/**
 * The wish to start an attempt.
 *
 * @param attemptId chosen by the caller, unique over all attempts
 * @param stretchPercent 100 for everyone without an accommodation; 150 gives half as much time again
 */
public record Start(String attemptId, String quizId, Seed seed, String requestId, int stretchPercent) {

    public Start {
        if (stretchPercent < 100) {
            throw new IllegalArgumentException("stretchPercent must be 100 or more, but was " + stretchPercent);
        }
    }

    public Start(String attemptId, String quizId, Seed seed, String requestId) {
        this(attemptId, quizId, seed, requestId, 100);
    }
}
