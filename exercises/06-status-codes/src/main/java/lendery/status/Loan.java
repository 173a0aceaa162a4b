package lendery.status;

/**
 * A copy in a member's hands. This file is given: do not change it.
 *
 * @param id the name that the server gave it
 * @param member the name of the caller who borrowed it
 */
public record Loan(String id, String isbn, String member) {}
