package roundtrip.grader;

/** Hears how a grading run goes; methods are called from several threads, one at a time. */
public interface Progress {
    /** The first word: so many submissions will be graded. */
    void begin(int submissions);

    /** One submission is done; {@code mark} is "withheld" when something of ours broke. */
    void done(String submission, String outcome, String mark);

    /** Something that a person should know, in one sentence. */
    default void note(String sentence) {}

    /** Does nothing. */
    static Progress none() {
        return new Progress() {
            @Override
            public void begin(int submissions) {}

            @Override
            public void done(String submission, String outcome, String mark) {}
        };
    }
}
