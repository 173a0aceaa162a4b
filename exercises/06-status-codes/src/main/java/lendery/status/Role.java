package lendery.status;

/** What a caller may do. This file is given: do not change it. */
public enum Role {
    MEMBER,
    LIBRARIAN
}
