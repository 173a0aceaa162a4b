package lendery.idempotency;

import java.time.Instant;

/** A wish that was accepted, and the loan that fulfils it. The loan counts once it is kept; until then any request may try. */
record Promise(byte[] body, Loan loan, Instant made, boolean kept) {}
