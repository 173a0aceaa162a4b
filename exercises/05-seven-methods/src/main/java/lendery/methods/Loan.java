package lendery.methods;

import java.time.LocalDate;

/**
 * A book in a member's hands. This file is given: do not change it.
 *
 * @param id the name that the server gave it
 * @param renewals how often it was renewed, 0 at first
 * @param note may be null
 */
public record Loan(String id, String isbn, String member, LocalDate dueDate, int renewals, String note) {}
