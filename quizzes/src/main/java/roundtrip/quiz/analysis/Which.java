package roundtrip.quiz.analysis;

/** Which attempts of a learner count. */
public enum Which {
    FIRST,
    LAST,
    ALL
}
