package lendery.client;

/**
 * A book in your hands. This file is given: do not change it.
 *
 * @param id the name that the library gave the loan
 */
public record Loan(String id, String isbn) {}
