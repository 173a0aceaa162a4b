package lendery.methods;

/**
 * A book on the shelf. This file is given: do not change it.
 *
 * @param isbn the number that members look it up by; any text without a slash
 * @param author may be null
 * @param shelf may be null
 * @param copies 1 or more
 */
public record Book(String isbn, String title, String author, String shelf, int copies) {}
