package lendery.idempotency;

/**
 * A book on the shelf. This file is given: do not change it.
 *
 * @param isbn the number that members look it up by
 */
public record Book(String isbn, String title) {}
