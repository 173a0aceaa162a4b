package roundtrip.grader.report;

/** How a verdict looks on a page: always a word, never a colour alone. */
enum VerdictWord {
    PASSED("passed", "pass"),
    FAILED("failed", "fail"),
    WAITING("waiting", "wait"),
    NOT_STARTED("not started", "todo"),
    BROKEN("broken", "broken");

    private final String words;
    private final String brief;

    VerdictWord(String words, String brief) {
        this.words = words;
        this.brief = brief;
    }

    String words() {
        return words;
    }

    String brief() {
        return brief;
    }

    String style() {
        return words.replace(" ", "");
    }
}
