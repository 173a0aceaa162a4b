package lendery.idempotency;

import java.util.function.BiConsumer;

/** What came of a wish; the answer is made of the loan, anew each time and always the same. */
record Done(int status, Loan loan, boolean isReplay) {
    static Done refused(int status) {
        return new Done(status, null, false);
    }

    void replayed(BiConsumer<String, String> header) {
        if (isReplay) {
            header.accept("Idempotent-Replayed", "true");
        }
    }
}
