package lendery.client;

/**
 * A book as the library knows it. This file is given: do not change it.
 *
 * @param isbn the number that members look it up by; any text
 */
public record Book(String isbn, String title) {}
