package roundtrip.quiz.attempt;

import java.util.Locale;

/** What can happen in an attempt. */
enum Kind {
    CREATE,
    START,
    CHECK,
    SAVE,
    UNSURE,
    GIVE_UP,
    HINT,
    REPORT,
    PAPER,
    SUBMIT,
    MARK,
    RELEASE,
    REGRADE,
    ABANDON,
    VOID;

    /** As in the log. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
