package roundtrip.grader.mark;

import java.util.Locale;

/** What became of a submission as a whole. */
public enum Outcome {
    GRADED("every check has a verdict"),
    EMPTY("there was nothing to take"),
    REJECTED("what was handed in must not be taken"),
    NOT_COMPILED("the source does not compile"),
    DID_NOT_START("the program never said that it was ready"),
    EXITED("the program ended by itself while it was being checked"),
    OVER_CPU("the program used more processor time than it may"),
    OVER_TIME("the checks took longer than they may"),
    OVER_MEMORY("the program used more memory than it may"),
    OVER_DISK("the program wrote more than it may"),
    OVER_OUTPUT("the program printed more than it may"),
    BROKEN("something of ours failed; the mark is withheld");

    private final String meaning;

    Outcome(String meaning) {
        this.meaning = meaning;
    }

    /** As it stands in reports: {@code not-compiled}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String meaning() {
        return meaning;
    }
}
