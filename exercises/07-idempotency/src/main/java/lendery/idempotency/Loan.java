package lendery.idempotency;

/**
 * A book in a member's hands. This file is given: do not change it.
 *
 * @param id the name that the server gave it
 */
public record Loan(String id, String isbn, String member) {}
