package lendery.status;

/**
 * A book on the shelf. This file is given: do not change it.
 *
 * @param copies how many stand on the shelf now, 0 or more
 */
public record Book(String isbn, String title, int copies) {}
