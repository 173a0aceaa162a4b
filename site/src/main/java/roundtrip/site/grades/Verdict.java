package roundtrip.site.grades;

/** What a check found, in words; never by colour alone. */
public enum Verdict {
    PASSED("passed", "✓", "right", "It did what the sentence asks."),
    FAILED("failed", "✗", "wrong", "It did something else; the evidence says what."),
    WAITING("waiting", "…", "idle", "It needs another check first, so that one fault is reported once."),
    NOT_STARTED("not started", "–", "idle", "The step has not been begun."),
    BROKEN(
            "broken",
            "!",
            "care",
            "Our fault: the check itself could not be done. It costs no points; the mark is withheld.");

    private final String words;
    private final String sign;
    private final String tone;
    private final String meaning;

    Verdict(String words, String sign, String tone, String meaning) {
        this.words = words;
        this.sign = sign;
        this.tone = tone;
        this.meaning = meaning;
    }

    public String words() {
        return words;
    }

    public String sign() {
        return sign;
    }

    public String tone() {
        return tone;
    }

    public String meaning() {
        return meaning;
    }
}
