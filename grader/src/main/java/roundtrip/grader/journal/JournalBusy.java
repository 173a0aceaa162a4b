package roundtrip.grader.journal;

import java.io.IOException;

/** Another process has the journal open. */
public final class JournalBusy extends IOException {
    private static final long serialVersionUID = 1;

    JournalBusy(String message) {
        super(message);
    }
}
