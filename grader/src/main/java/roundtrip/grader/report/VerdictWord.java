package roundtrip.grader.report;

/** How a verdict looks on a page: always a word or a sign, never a colour alone. */
enum VerdictWord {
    PASSED("passed", "✓"),
    FAILED("failed", "✗"),
    WAITING("waiting", "…"),
    NOT_STARTED("not started", "○"),
    BROKEN("broken", "!"),
    /** Two runs disagreed. */
    UNSTABLE("unstable", "?");

    private final String words;
    private final String sign;

    VerdictWord(String words, String sign) {
        this.words = words;
        this.sign = sign;
    }

    String words() {
        return words;
    }

    String sign() {
        return sign;
    }

    String style() {
        return words.replace(" ", "");
    }
}
